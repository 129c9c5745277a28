-- Owner: cases. Cases about one matter go on inside a master; was is the state to come back to. requests counts the rows of
-- case_request: 0 spares the way there, which is what most cases have.
ALTER TABLE hotline_case
  ADD COLUMN master   BIGINT NULL REFERENCES hotline_case (id),
  ADD COLUMN was      ENUM('RECEIVED','DISPATCHED','HANDLING') NULL,
  ADD COLUMN members  INT NOT NULL DEFAULT 0,
  ADD COLUMN requests INT NOT NULL DEFAULT 0,
  ADD KEY case_by_master (master, id),
  -- covers looking for repeats; the key is part of it
  ADD KEY case_by_repeat (citizen, matter, secret, opened_at),
  ADD CHECK ((master IS NULL) = (was IS NULL)),
  ADD CHECK (master IS NULL OR (members = 0 AND state IN ('MERGED', 'ARCHIVED'))),
  ADD CHECK (state <> 'MERGED' OR master IS NOT NULL),
  ADD CHECK (members >= 0);

-- The first time the unit spoke with the citizen.
ALTER TABLE case_order
  ADD COLUMN contacted_at DATETIME(6) NULL,
  ADD COLUMN contacted_by BIGINT      NULL;

-- Keys of units besides the lead that have or had a share, comma separated: they hear of the case too.
ALTER TABLE case_event ADD COLUMN co_units VARCHAR(512) CHARACTER SET ascii NULL;

-- What one person asks for and another one decides, in one shape: returns, extensions, suspensions, flags. A supervision
-- is one as well: pending until it is closed.
CREATE TABLE case_request (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id    BIGINT      NOT NULL REFERENCES hotline_case (id),
  -- NULL when it is about the case as a whole
  order_id   BIGINT      NULL REFERENCES case_order (id),
  kind       ENUM('RETURN','EXTENSION','SUSPENSION','SUPERVISION','HARD','UNREASONABLE','SCORE_APPEAL') NOT NULL,
  round      INT         NOT NULL,
  asked_at   DATETIME(6) NOT NULL,
  asked_by   BIGINT      NOT NULL,
  asked_login VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_unit BIGINT      NULL,
  -- a code: of a return, of a suspension
  reason     VARCHAR(32) CHARACTER SET ascii NULL,
  -- working time in ISO form: of an extension; what was granted, once it is
  amount     VARCHAR(24) CHARACTER SET ascii NULL,
  -- end of a suspension, due time of a supervision
  until_at   DATETIME(6) NULL,
  -- in words; of a secret case sealed
  why        TEXT        NULL,
  why_sealed BLOB        NULL,
  ruling     ENUM('PENDING','GRANTED','REFUSED','LAPSED') NOT NULL DEFAULT 'PENDING',
  ruled_at   DATETIME(6) NULL,
  ruled_by   BIGINT      NULL,
  ruled_login VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- of a suspension that was granted
  ended_at   DATETIME(6) NULL,
  KEY request_by_case (case_id, id),
  KEY request_by_ruling (ruling, kind, id),
  CHECK ((ruling = 'PENDING') = (ruled_at IS NULL)),
  CHECK (ended_at IS NULL OR (kind = 'SUSPENSION' AND ruling = 'GRANTED')),
  CHECK (why IS NULL OR why_sealed IS NULL)
);
