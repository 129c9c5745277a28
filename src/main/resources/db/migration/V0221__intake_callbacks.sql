-- Owner: intake. A number that is to be called back, because its calls were missed. At most one open row for a number.
CREATE TABLE callback (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  phone_hash      BINARY(32)   NOT NULL,
  -- NULL once it was emptied
  phone_sealed    VARBINARY(80) NULL,
  line            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  skill           VARCHAR(80)  COLLATE utf8mb4_bin NULL,
  -- the last call that was missed
  call_id         VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  missed          INT          NOT NULL,
  first_missed_at DATETIME(6)  NOT NULL,
  last_missed_at  DATETIME(6)  NOT NULL,
  listed_at       DATETIME(6)  NOT NULL,
  tries           INT          NOT NULL DEFAULT 0,
  -- not to be called before
  next_at         DATETIME(6)  NOT NULL,
  -- who has it in hand, and until when
  holder          BIGINT       NULL REFERENCES person (id),
  holder_login    VARCHAR(64)  NULL COLLATE utf8mb4_bin,
  held_until      DATETIME(6)  NULL,
  -- NULL while it is open. The last two are nobody's doing: he called again and was answered; he was not missed after all
  result          ENUM('REACHED','WRONG_NUMBER','DO_NOT_CALL','UNREACHED','CALLED_AGAIN','NOT_MISSED') NULL,
  case_id         BIGINT       NULL REFERENCES hotline_case (id),
  no_case         ENUM('BOOKING','WRONG_NUMBER','SILENT','NUISANCE') NULL,
  closed_at       DATETIME(6)  NULL,
  closed_by       VARCHAR(64)  NULL COLLATE utf8mb4_bin,
  changed_at      DATETIME(6)  NOT NULL,
  emptied_at      DATETIME(6)  NULL,
  open_phone      BINARY(32) AS (IF(result IS NULL, phone_hash, NULL)) STORED,
  UNIQUE KEY callback_once (open_phone),
  KEY callback_due (result, next_at, id),
  KEY callback_by_phone (phone_hash, id),
  KEY callback_by_case (case_id),
  KEY callback_by_closing (closed_at, id),
  KEY callback_by_change (changed_at),
  CHECK (missed > 0),
  CHECK ((result IS NULL) = (closed_at IS NULL)),
  CHECK (case_id IS NULL OR no_case IS NULL)
);

-- What a person found out by calling.
CREATE TABLE callback_attempt (
  callback BIGINT      NOT NULL REFERENCES callback (id),
  n        SMALLINT    NOT NULL,
  at       DATETIME(6) NOT NULL,
  person   BIGINT      NOT NULL REFERENCES person (id),
  login    VARCHAR(64) NOT NULL COLLATE utf8mb4_bin,
  result   ENUM('REACHED','NOT_REACHED','WRONG_NUMBER','DO_NOT_CALL') NOT NULL,
  PRIMARY KEY (callback, n)
);

-- Whoever follows missed calls up holds its one row: one node at a time, so that what is read is what is written.
CREATE TABLE callback_turn (
  id TINYINT NOT NULL PRIMARY KEY
);

INSERT INTO callback_turn (id) VALUES (1);
