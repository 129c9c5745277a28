-- Owner: calls. Calls that the service placed for an operator: his telephone first, then the citizen's. Written before the
-- telephone server is asked; how it went stands in the evidence under the same name.
CREATE TABLE call_outgoing (
  -- the operator's channel
  unique_id     VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  server        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  operator      VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  extension     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- whose number the citizen sees; NULL: the telephone server's default
  line          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- NULL once they were emptied
  callee_hash   BINARY(32)   NULL,
  callee_sealed VARBINARY(80) NULL,
  -- what it is about: callback:7
  about         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  placed_at     DATETIME(6)  NOT NULL,
  KEY call_outgoing_about (about, placed_at),
  KEY call_outgoing_by_callee (callee_hash, placed_at),
  KEY call_outgoing_by_time (placed_at),
  KEY call_outgoing_by_operator (operator, placed_at)
);
