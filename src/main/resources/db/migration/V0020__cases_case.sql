-- Owner: cases. What a citizen wants settled. Every write locks this row first, and changes it here only.
CREATE TABLE hotline_case (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- nine symbols without dashes; see docs/decisions/case-number.md
  number          CHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           ENUM('RECEIVED','ANSWERED','REJECTED','DISPATCHED','HANDLING','REPLIED','VISITING','REHANDLE','CLOSED','MERGED','ARCHIVED') NOT NULL,
  -- counted up by every re-handling
  round           INT          NOT NULL DEFAULT 1,
  channel         ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  kind            ENUM('CONSULTATION','HELP','COMPLAINT','SUGGESTION','REPORT','PRAISE') NOT NULL,
  urgency         ENUM('EXTREME','URGENT','NORMAL') NOT NULL,
  skill           VARCHAR(32)  CHARACTER SET ascii NULL,
  matter          BIGINT       NULL REFERENCES matter (id),
  rule_set        VARCHAR(32)  CHARACTER SET ascii NOT NULL,
  secret          BOOLEAN      NOT NULL,
  -- the words of an ordinary case are in the clear, those of a secret one are sealed
  title           VARCHAR(64)  NULL,
  what            MEDIUMTEXT   NULL,
  what_sealed     MEDIUMBLOB   NULL,
  place_sealed    VARBINARY(2048) NULL,
  concerns_sealed VARBINARY(2048) NULL,
  citizen         BIGINT       NULL REFERENCES citizen (id),
  lead_unit       BIGINT       NULL REFERENCES unit (id),
  lead_order      BIGINT       NULL,
  opened_at       DATETIME(6)  NOT NULL,
  opened_by       BIGINT       NOT NULL,
  opened_by_login VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dispatched_by   BIGINT       NULL,
  state_since     DATETIME(6)  NOT NULL,
  -- a claim is columns, not a row of its own: the case's lock is its lock
  claim_token     BIGINT       NOT NULL DEFAULT 0,
  claim_person    BIGINT       NULL,
  claim_login     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  claim_until     DATETIME(6)  NULL,
  UNIQUE KEY case_by_number (number),
  KEY case_by_state (state, id),
  KEY case_by_unit (lead_unit, state, id),
  KEY case_by_citizen (citizen, id),
  KEY case_by_claim (claim_person, claim_until),
  CHECK (secret = (what IS NULL)),
  CHECK (secret = (what_sealed IS NOT NULL)),
  CHECK (secret = (title IS NULL))
);

-- The people named to see a secret case. Ordinary cases have none.
CREATE TABLE case_reader (
  case_id BIGINT NOT NULL REFERENCES hotline_case (id),
  person  BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (case_id, person),
  KEY reader_by_person (person, case_id)
);

-- One unit's share of a case.
CREATE TABLE case_order (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id    BIGINT      NOT NULL REFERENCES hotline_case (id),
  unit       BIGINT      NOT NULL REFERENCES unit (id),
  part       ENUM('LEAD','CO') NOT NULL,
  round      INT         NOT NULL,
  state      ENUM('SENT','SIGNED','REPLIED','RETURNED','WITHDRAWN') NOT NULL,
  sent_at    DATETIME(6) NOT NULL,
  sent_by    BIGINT      NOT NULL,
  signed_at  DATETIME(6) NULL,
  signed_by  BIGINT      NULL,
  passive    BOOLEAN     NOT NULL DEFAULT FALSE,
  replied_at DATETIME(6) NULL,
  replied_by BIGINT      NULL,
  KEY order_by_case (case_id, id),
  KEY order_by_unit (unit, state, id)
);
