-- Owner: open311. Programs that send requests in. The key itself is shown once and kept as SHA-256.
CREATE TABLE open311_key (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name       VARCHAR(64)  NOT NULL,
  contact    VARCHAR(200) NOT NULL,
  hash       BINARY(32)   NOT NULL,
  -- requests a minute; NULL: as the configuration says
  per_minute INT          NULL,
  demo       BOOLEAN      NOT NULL DEFAULT FALSE,
  made_at    DATETIME(6)  NOT NULL,
  made_by    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revoked_at DATETIME(6)  NULL,
  UNIQUE KEY key_by_hash (hash),
  CHECK (per_minute IS NULL OR per_minute > 0)
);

-- What was sent in and what became of it. The words and who sent them stand with the contact.
CREATE TABLE open311_submission (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  key_id  BIGINT       NOT NULL REFERENCES open311_key (id),
  at      DATETIME(6)  NOT NULL,
  matter  BIGINT       NOT NULL REFERENCES matter (id),
  contact BIGINT       NOT NULL,
  case_id BIGINT       NOT NULL,
  -- keyed hash of all that was sent, and the reference it went in under
  digest  BINARY(32)   NOT NULL,
  ref     VARCHAR(128) NOT NULL COLLATE utf8mb4_bin,
  token   CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY submission_once (contact),
  UNIQUE KEY submission_by_token (token),
  KEY submission_by_digest (key_id, digest, at)
);

-- For administrators: no words, no names, and nothing of secret cases.
CREATE VIEW open311_received AS
SELECT s.id, s.at, k.name AS key_name, s.matter, IF(c.secret, NULL, c.number) AS number
FROM open311_submission s JOIN open311_key k ON k.id = s.key_id JOIN hotline_case c ON c.id = s.case_id;
