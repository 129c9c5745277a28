-- Owner: calls. One stay in one queue, folded out of call_evidence.
CREATE TABLE call_visit (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  server             VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- of the caller: the name of the call
  unique_id          VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ordinal            SMALLINT     NOT NULL,
  linked             TEXT         CHARACTER SET ascii NOT NULL,
  line               VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  skill              VARCHAR(80)  COLLATE utf8mb4_bin NULL,
  queue              VARCHAR(80)  COLLATE utf8mb4_bin NULL,
  caller_hash        BINARY(32)   NULL,
  caller_sealed      VARBINARY(80)  NULL,
  caller_name_sealed VARBINARY(640) NULL,
  arrived_at         DATETIME(6)  NOT NULL,
  asked_at           DATETIME(6)  NOT NULL,
  joined_at          DATETIME(6)  NULL,
  answered_at        DATETIME(6)  NULL,
  ended_at           DATETIME(6)  NULL,
  wait_us            BIGINT       NULL,
  answer_seen_by     ENUM('BRIDGE_ENTER', 'AGENT_CONNECT') NULL,
  ring_us            BIGINT       NULL,
  talk_us            BIGINT       NULL,
  -- NULL while it is open: exactly one for every visit that has ended
  outcome            ENUM('ANSWERED', 'ABANDONED', 'SHORT_ABANDON', 'TIMEOUT', 'EMPTY', 'KEY_EXIT', 'CALLBACK',
                          'WITHDRAWN', 'BLOCKED', 'CLOSED', 'PBX_RESTART', 'LOST_TRACK') NULL,
  operator           VARCHAR(64)  COLLATE utf8mb4_bin NULL,
  extension          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  rating             TINYINT      NULL,
  invited            BOOLEAN      NOT NULL,
  may_be_rated       BOOLEAN      NOT NULL,
  recording          VARCHAR(176) CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- codes, comma separated
  quality            VARCHAR(255) CHARACTER SET ascii NOT NULL,
  -- visits linked by overflow are one request: the first clock, the last visit's outcome
  request_asked_at   DATETIME(6)  NOT NULL,
  request_wait_us    BIGINT       NULL,
  transferred        BOOLEAN      NOT NULL,
  last_of_request    BOOLEAN      NOT NULL,
  -- the line's rule when the call came
  threshold_ms       INT          NOT NULL,
  short_abandon_ms   INT          NOT NULL,
  -- the call is not known to be over
  still_open         BOOLEAN      NOT NULL,
  last_heard_at      DATETIME(6)  NOT NULL,
  -- pieces folded: a fold of fewer never replaces one of more
  evidence           INT          NOT NULL,
  UNIQUE KEY call_visit_once (unique_id, server, ordinal),
  KEY call_visit_by_time (asked_at),
  KEY call_visit_by_line (line, asked_at),
  KEY call_visit_by_skill (skill, asked_at),
  KEY call_visit_by_operator (operator, asked_at),
  KEY call_visit_by_outcome (outcome, asked_at),
  KEY call_visit_by_caller (caller_hash, asked_at),
  KEY call_visit_open (still_open, last_heard_at),
  -- covers the figures
  KEY call_visit_figures (last_of_request, request_asked_at, line, skill, operator, transferred, outcome,
                          request_wait_us, threshold_ms, may_be_rated, invited, rating),
  CHECK (rating BETWEEN 1 AND 5),
  CHECK (wait_us >= 0 AND request_wait_us >= 0),
  CHECK (rating IS NULL OR outcome = 'ANSWERED')
);

-- Citizen and operator bridged; also operators after a transfer, whom no queue event names.
CREATE TABLE call_leg (
  unique_id VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  server    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  n         SMALLINT     NOT NULL,
  ordinal   SMALLINT     NOT NULL,
  -- when the visit was asked for: an operator's calls are read in its order
  asked_at  DATETIME(6)  NOT NULL,
  operator  VARCHAR(64)  COLLATE utf8mb4_bin NULL,
  extension VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  channel   VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_at   DATETIME(6)  NOT NULL,
  to_at     DATETIME(6)  NULL,
  PRIMARY KEY (unique_id, server, n),
  KEY call_leg_by_operator (operator, asked_at),
  CHECK (to_at IS NULL OR to_at >= from_at)
);

-- Requests for a person: what figures count. The index call_visit_figures covers it.
CREATE VIEW call_request AS
SELECT id, server, unique_id, request_asked_at AS asked_at, line, skill, queue, operator, transferred, outcome,
       request_wait_us AS wait_us, threshold_ms, short_abandon_ms, may_be_rated, invited, rating, answer_seen_by,
       quality, joined_at, answered_at
FROM call_visit WHERE last_of_request;
