-- Owner: visits. One return visit: whether the citizen of one case finds the matter settled. handled is the case whose handling
-- he judges: its own, or for a merged member its master; round is that one's. No foreign keys to cases: their check would lock
-- a member's row under its master's lock, and somebody else may hold them in the other order.
CREATE TABLE visit (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id    BIGINT      NOT NULL,
  handled    BIGINT      NOT NULL,
  round      INT         NOT NULL,
  citizen    BIGINT      NULL,
  state      ENUM('PLANNED','ASKED','LISTED','SETTLING','SETTLED') NOT NULL,
  -- by which it is asked at present; NULL before the first question and when nobody is asked
  way        ENUM('PHONE','SMS','WECHAT') NULL,
  not_asked  ENUM('ANONYMOUS','NO_PHONE','OPTED_OUT','SECRET','UNREASONABLE','NOT_SAMPLED','SAME_CALLER') NULL,
  -- why it stands on a person's list; NULL when it does not. LATE is of a visit that is settled already
  listed     ENUM('SILENT','UNREACHABLE','UNREADABLE','REMARK','DISSATISFIED','LATE') NULL,
  listed_due DATETIME(6) NULL,
  -- decided while SETTLING, done when SETTLED
  outcome    ENUM('CONTENT','REHANDLED','KEPT','UNREACHED','OPTED_OUT','NOT_ASKED','WITHDRAWN') NULL,
  -- questions sent, calls made, and whether one of the questions was the gentle second after an unreadable reply
  asks       INT         NOT NULL DEFAULT 0,
  calls      INT         NOT NULL DEFAULT 0,
  reasked    BOOLEAN     NOT NULL DEFAULT FALSE,
  planned_at DATETIME(6) NOT NULL,
  asked_at   DATETIME(6) NULL,
  replied_at DATETIME(6) NULL,
  settled_at DATETIME(6) NULL,
  -- the first answer and the last one before it was settled
  first_contacted    BOOLEAN NULL,
  first_solved       BOOLEAN NULL,
  first_satisfaction ENUM('SATISFIED','NEUTRAL','DISSATISFIED') NULL,
  final_contacted    BOOLEAN NULL,
  final_solved       BOOLEAN NULL,
  final_satisfaction ENUM('SATISFIED','NEUTRAL','DISSATISFIED') NULL,
  -- of the short link: SHA-256 of a token that only the key file can make
  token_hash BINARY(32)  NOT NULL,
  claim_person BIGINT      NULL,
  claim_login  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  claim_until  DATETIME(6) NULL,
  UNIQUE KEY visit_once (case_id, handled, round),
  UNIQUE KEY visit_by_token (token_hash),
  KEY visit_by_handled (handled, state),
  KEY visit_by_citizen (citizen, state, id),
  KEY visit_by_list (listed, listed_due, id),
  KEY visit_by_time (planned_at, id),
  CHECK ((listed IS NULL) = (listed_due IS NULL)),
  CHECK ((state = 'LISTED') <= (listed IS NOT NULL)),
  CHECK ((state IN ('SETTLING', 'SETTLED')) = (outcome IS NOT NULL)),
  CHECK ((state = 'SETTLED') = (settled_at IS NOT NULL)),
  CHECK ((outcome = 'NOT_ASKED') <= (not_asked IS NOT NULL))
);

-- Every question and every call, and what became of it.
CREATE TABLE visit_attempt (
  visit     BIGINT      NOT NULL REFERENCES visit (id),
  nr        INT         NOT NULL,
  way       ENUM('PHONE','SMS','WECHAT') NOT NULL,
  why       ENUM('FIRST','SILENT','UNREADABLE','OTHER_WAY','CALL') NOT NULL,
  at        DATETIME(6) NOT NULL,
  -- who called
  person    BIGINT      NULL,
  result    ENUM('UNREACHABLE','OPTED_OUT','FAILED','NO_ANSWER','BUSY','WRONG_NUMBER','REFUSED','REACHED') NULL,
  result_at DATETIME(6) NULL,
  PRIMARY KEY (visit, nr)
);

-- Everything that was answered, once for each (channel, ref). The words are the citizen's own: sealed.
CREATE TABLE visit_answer (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  visit        BIGINT       NOT NULL REFERENCES visit (id),
  channel      ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  ref          VARCHAR(128) NOT NULL COLLATE utf8mb4_bin,
  at           DATETIME(6)  NOT NULL,
  text_sealed  MEDIUMBLOB   NULL,
  reading      ENUM('ANSWERED','OPT_OUT','UNREADABLE','NEW_MATTER') NOT NULL,
  reason       VARCHAR(24)  CHARACTER SET ascii NULL,
  contacted    BOOLEAN      NULL,
  solved       BOOLEAN      NULL,
  satisfaction ENUM('SATISFIED','NEUTRAL','DISSATISFIED') NULL,
  needs_person BOOLEAN      NOT NULL DEFAULT FALSE,
  -- came when the visit was settled: changes no figure
  late         BOOLEAN      NOT NULL DEFAULT FALSE,
  -- who took it down
  person       BIGINT       NULL,
  UNIQUE KEY answer_once (channel, ref),
  KEY answer_by_visit (visit, id),
  CHECK ((reading = 'UNREADABLE') = (reason IS NOT NULL))
);

-- Citizens who want no messages.
CREATE TABLE visit_opt_out (
  citizen BIGINT      NOT NULL PRIMARY KEY,
  at      DATETIME(6) NOT NULL
);

-- What comes next of each open visit, one row a visit. A node that takes a row moves due_at a few seconds on and works on it;
-- should it die, another one takes it then.
CREATE TABLE visit_due (
  visit  BIGINT      NOT NULL PRIMARY KEY REFERENCES visit (id),
  act    ENUM('ASK','SAMPLE','SILENCE','REREVIEW','SETTLE') NOT NULL,
  due_at DATETIME(6) NOT NULL,
  KEY visit_due_first (due_at)
);
