-- Owner: phone. When the live feed of a server was not heard: what happened then is known to its files only.
CREATE TABLE phone_gap (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  server      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_at     DATETIME(6) NOT NULL,
  to_at       DATETIME(6) NULL,
  -- disconnect: the link; restart: the telephone server; service: this program; overflow: no room while the database was away
  kind        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  repaired_at DATETIME(6) NULL,
  -- at most one is open
  open_server VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin
              AS (IF(to_at IS NULL, server, NULL)) STORED UNIQUE,
  KEY phone_gap_at (server, from_at),
  CHECK (kind IN ('disconnect', 'restart', 'service', 'overflow')),
  CHECK (to_at IS NULL OR to_at >= from_at)
);

-- The last moment at which each server was surely heard: where a gap begins when this program itself was gone.
CREATE TABLE phone_feed (
  server   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  heard_at DATETIME(6) NOT NULL
);
