-- Owner: phone. Operators at their telephones: one row while signed in, gone after signing out.
CREATE TABLE operator_session (
  person        BIGINT       NOT NULL PRIMARY KEY REFERENCES person (id),
  login         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  server        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  extension     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- comma separated; * is every queue of the server
  queues        VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- reason of a pause that was asked for, NULL: wants calls
  pause         VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  activity      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  call_id       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- a talk goes on that wrap-up follows
  owes_wrap_up  BOOLEAN      NOT NULL DEFAULT FALSE,
  wrap_up_until DATETIME(6)  NULL,
  -- what is shown began then
  since         DATETIME(6)  NOT NULL,
  last_seen     DATETIME(6)  NOT NULL,
  UNIQUE KEY operator_session_phone (server, extension),
  KEY operator_session_wrap_up (wrap_up_until),
  KEY operator_session_seen (last_seen),
  CHECK (activity IN ('IDLE', 'RINGING', 'OUTBOUND', 'HOLDING', 'TALKING'))
);

-- The time of operators, half-open spans without gaps while signed in.
CREATE TABLE operator_state (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person      BIGINT      NOT NULL REFERENCES person (id),
  from_at     DATETIME(6) NOT NULL,
  to_at       DATETIME(6) NULL,
  state       VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
  call_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  server      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  extension   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- at most one span is open
  open_person BIGINT AS (IF(to_at IS NULL, person, NULL)) STORED UNIQUE,
  KEY operator_state_of (person, from_at),
  KEY operator_state_at (from_at),
  CHECK (to_at IS NULL OR to_at >= from_at)
);
