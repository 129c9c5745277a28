-- Owner: notify. What staff are told on the page: for a unit, for a role, or for one person (of a secret case, each one named
-- for it). One row however many read it; title never of a secret case.
CREATE TABLE notice (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at          DATETIME(6) NOT NULL,
  template    VARCHAR(32) CHARACTER SET ascii NOT NULL,
  unit        BIGINT      NULL REFERENCES unit (id),
  person      BIGINT      NULL REFERENCES person (id),
  role        VARCHAR(24) CHARACTER SET ascii NULL,
  case_id     BIGINT      NULL REFERENCES hotline_case (id),
  event_key   VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- of a digest: open, late, near
  detail      VARCHAR(64) CHARACTER SET ascii NULL,
  -- whether it goes out by SMS too, by rule
  sms         ENUM('NO','DUE','DONE') NOT NULL,
  audience    VARCHAR(32) CHARACTER SET ascii AS (CONCAT(COALESCE(unit, ''), '/', COALESCE(person, ''), '/', COALESCE(role, ''))) PERSISTENT,
  UNIQUE KEY notice_once (event_key, template, audience),
  KEY notice_by_unit (unit, id),
  KEY notice_by_person (person, id),
  KEY notice_by_role (role, id),
  KEY notice_by_sms (sms, id),
  KEY notice_by_time (at)
);

CREATE TABLE notice_read (
  notice BIGINT NOT NULL REFERENCES notice (id),
  person BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (person, notice)
);

-- Which notices are written, and which go out by SMS as well.
CREATE TABLE notice_rule (
  template VARCHAR(32) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  page     BOOLEAN NOT NULL,
  sms      BOOLEAN NOT NULL
);
INSERT INTO notice_rule VALUES ('NEW_ORDER', TRUE, FALSE), ('NEAR', TRUE, FALSE), ('MISSED', TRUE, TRUE), ('SUPERVISED', TRUE, TRUE),
  ('RETURNED', TRUE, FALSE), ('DIGEST', TRUE, FALSE);

-- The telephones on duty 值班手机: of a unit, or of a role in the centre.
CREATE TABLE duty_phone (
  id     BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit   BIGINT         NULL REFERENCES unit (id),
  role   VARCHAR(24)    CHARACTER SET ascii NULL,
  hash   BINARY(32)     NOT NULL,
  sealed VARBINARY(96)  NOT NULL,
  UNIQUE KEY duty_phone_once (hash, unit, role),
  CHECK ((unit IS NULL) <> (role IS NULL))
);

-- How far the escalations of clocks were read; one row, locked by the node that reads.
CREATE TABLE notice_mark (
  name VARCHAR(16) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  at   DATETIME(6) NOT NULL
);
INSERT INTO notice_mark VALUES ('escalation', UTC_TIMESTAMP(6));
