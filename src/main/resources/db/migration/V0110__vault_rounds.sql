-- Owner: vault. Sealing everything again under a new key, store by store (a store is a column, mostly): how far it has come,
-- and how many values were found under which key. Whoever works on a row holds its lock.
CREATE TABLE vault_round (
  store       VARCHAR(96)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  key_number  TINYINT      NOT NULL,
  working     BOOLEAN      NOT NULL,
  -- key of the last row that was looked at
  position    VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- rows looked at, and of them sealed again
  done        BIGINT       NOT NULL DEFAULT 0,
  resealed    BIGINT       NOT NULL DEFAULT 0,
  started_at  DATETIME(6)  NULL,
  finished_at DATETIME(6)  NULL,
  -- 1=5000,2=17: values under each key
  counts      VARCHAR(1024) CHARACTER SET ascii NULL,
  counted_at  DATETIME(6)  NULL
);
