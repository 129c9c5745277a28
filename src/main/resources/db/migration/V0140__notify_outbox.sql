-- Owner: notify. The outbox: one row is one message to one addressee, written in the transaction of what it tells of. The
-- states stand in the order in which a message may go on; only a retry goes back, from SENDING or PARKED to WAITING.
CREATE TABLE message (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- its name outside: 128 random bits
  ref            CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel        ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  addressee_hash BINARY(32)   NOT NULL,
  addressee      VARBINARY(640) NOT NULL,
  -- messages of one lane leave in their order; NULL waits for nobody, also not for the morning (one-time codes)
  lane           BINARY(32)   NULL,
  case_id        BIGINT       NULL REFERENCES hotline_case (id),
  case_number    CHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  template       VARCHAR(32)  CHARACTER SET ascii NOT NULL,
  language       ENUM('ZH','EN') NOT NULL,
  -- sealed; {number} and {code} are filled in when it leaves, so that no code is ever stored
  text           BLOB         NOT NULL,
  parts          SMALLINT     NOT NULL,
  -- digits behind our own number, by which a reply finds what it answers, where a gateway has them
  extension      VARCHAR(8)   CHARACTER SET ascii NULL,
  event_key      VARCHAR(96)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state          ENUM('WAITING','SENDING','ACCEPTED','SENT','DELIVERED','FAILED','PARKED') NOT NULL DEFAULT 'WAITING',
  result         VARCHAR(16)  CHARACTER SET ascii NULL,
  attempts       INT          NOT NULL DEFAULT 0,
  -- how often the provider was asked in vain whether it has it
  lookups        INT          NOT NULL DEFAULT 0,
  first_tried_at DATETIME(6)  NULL,
  not_before     DATETIME(6)  NOT NULL,
  expires_at     DATETIME(6)  NOT NULL,
  -- while SENDING: until then nobody else touches it
  lease_until    DATETIME(6)  NULL,
  created_at     DATETIME(6)  NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  provider       VARCHAR(16)  CHARACTER SET ascii NULL,
  provider_id    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY message_by_ref (ref),
  UNIQUE KEY message_once (event_key, addressee_hash, template),
  UNIQUE KEY message_by_provider (provider, provider_id),
  -- by channel first: a node that serves one does not lock, and so hide, what belongs to another
  KEY message_due (channel, state, not_before),
  KEY message_leased (channel, state, lease_until),
  KEY message_turn (lane, state, id),
  KEY message_by_case (case_id, id),
  KEY message_by_expiry (state, expires_at),
  KEY message_by_time (created_at, id),
  KEY message_by_addressee (addressee_hash, id),
  CHECK ((state = 'SENDING') = (lease_until IS NOT NULL))
);

-- Each try to send, written before the provider hears of it.
CREATE TABLE message_attempt (
  message    BIGINT      NOT NULL REFERENCES message (id),
  attempt    INT         NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ended_at   DATETIME(6) NULL,
  outcome    ENUM('ACCEPTED','REFUSED','LATER','UNCLEAR','ABSENT') NULL,
  result     VARCHAR(16) CHARACTER SET ascii NULL,
  -- the provider's own code, never personal data
  detail     VARCHAR(96) NULL,
  PRIMARY KEY (message, attempt)
);

-- What an addressee wants of us.
CREATE TABLE addressee (
  channel      ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  hash         BINARY(32)  NOT NULL,
  language     ENUM('ZH','EN') NULL,
  opted_out_at DATETIME(6) NULL,
  PRIMARY KEY (channel, hash)
);

-- Codes that prove a telephone. The code itself is nowhere: it is worked out from the message's name under the vault's key.
CREATE TABLE one_time_code (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel        ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  addressee_hash BINARY(32)  NOT NULL,
  purpose        VARCHAR(24) CHARACTER SET ascii NOT NULL,
  -- keyed hash of the code
  code_hash      BINARY(32)  NOT NULL,
  made_at        DATETIME(6) NOT NULL,
  expires_at     DATETIME(6) NOT NULL,
  tries          INT         NOT NULL DEFAULT 0,
  used_at        DATETIME(6) NULL,
  KEY code_by_addressee (addressee_hash, purpose, id)
);

-- What lists and the case's story show.
CREATE VIEW outgoing_message AS
SELECT id, ref, channel, addressee_hash, addressee, case_id, case_number, template, language, text, parts, state, result, attempts,
       not_before, created_at, changed_at, provider, provider_id
FROM message;

CREATE VIEW message_try AS SELECT message, attempt, started_at, ended_at, outcome, result, detail FROM message_attempt;
