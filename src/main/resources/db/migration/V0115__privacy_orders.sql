-- Owner: privacy. A rule of retention acts once one person asked for it and another one approved it, for the time that both saw.
CREATE TABLE retention_order (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rule        VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- in ISO form
  after       VARCHAR(24) CHARACTER SET ascii NOT NULL,
  -- how many it would have been when it was asked for
  counted     BIGINT      NOT NULL,
  asked_at    DATETIME(6) NOT NULL,
  asked_by    BIGINT      NOT NULL,
  asked_login VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ruling      ENUM('PENDING','GRANTED','REFUSED','ENDED') NOT NULL DEFAULT 'PENDING',
  ruled_at    DATETIME(6) NULL,
  ruled_by    BIGINT      NULL,
  ruled_login VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  done        BIGINT      NOT NULL DEFAULT 0,
  last_run_at DATETIME(6) NULL,
  -- one at a time
  open_rule   VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
              AS (IF(ruling IN ('PENDING', 'GRANTED'), rule, NULL)) STORED UNIQUE,
  CHECK ((ruling = 'PENDING') = (ruled_at IS NULL))
);

-- A citizen asked that what we keep of him be erased: one person takes it down, another one decides.
CREATE TABLE erasure (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  citizen       BIGINT      NOT NULL REFERENCES citizen (id),
  reason_sealed VARBINARY(2048) NOT NULL,
  asked_at      DATETIME(6) NOT NULL,
  asked_by      BIGINT      NOT NULL,
  asked_login   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ruling        ENUM('PENDING','GRANTED','REFUSED') NOT NULL DEFAULT 'PENDING',
  ruled_at      DATETIME(6) NULL,
  ruled_by      BIGINT      NULL,
  ruled_login   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- when all of it was gone; after a crash it is gone on with from here
  done_at       DATETIME(6) NULL,
  open_citizen  BIGINT AS (IF(ruling = 'PENDING', citizen, NULL)) STORED UNIQUE,
  KEY erasure_by_ruling (ruling, done_at, id),
  CHECK ((ruling = 'PENDING') = (ruled_at IS NULL))
);
