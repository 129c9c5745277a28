-- Owner: calls. A call by its caller's Uniqueid. Released: the unit of that order may hear it as long as the order is its own.
CREATE TABLE call_release (
  call_id        VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id       BIGINT       NOT NULL REFERENCES case_order (id),
  released_at    DATETIME(6)  NOT NULL,
  released_login VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (call_id, order_id)
);

-- Held: its recording is not deleted, however old.
CREATE TABLE recording_hold (
  call_id    VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  reason     VARCHAR(200) NOT NULL,
  held_at    DATETIME(6)  NOT NULL,
  held_login VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);
