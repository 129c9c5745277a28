-- Owner: calls. What the telephone servers said, append-only: everything else of this package is folded out of it and
-- can be folded again. The key brings a call's evidence together on disk and makes the same evidence twice one row.
CREATE TABLE call_evidence (
  server    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the linked identity it is kept under; @… for what belongs to no call
  call_key  VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the server's own time
  at        DATETIME(6)  NOT NULL,
  -- first half of SHA-256 over all of it
  digest    BINARY(16)   NOT NULL,
  source    ENUM('AMI', 'CEL', 'QUEUE_LOG') NOT NULL,
  event     VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unique_id VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NULL,
  linked_id VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- the fields, as JSON: they hold the caller's number and name
  sealed    BLOB         NOT NULL,
  PRIMARY KEY (server, call_key, at, digest)
);

-- Calls that evidence has come for and that are not folded yet; written in the transaction of the evidence. A row for
-- every time, never one per call: nothing that many transactions write at once.
CREATE TABLE call_unfolded (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  server   VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  call_key VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);
