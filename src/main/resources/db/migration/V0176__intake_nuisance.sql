-- Owner: intake. Senders whose messages are not worked on for a while: asked for by one person, granted by another, over by
-- itself or lifted. What they send is kept and listed all the same.
CREATE TABLE nuisance_mark (
  id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel       ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  -- as of the messages
  sender_hash   BINARY(32)     NOT NULL,
  sender        VARBINARY(640) NOT NULL,
  reason        VARCHAR(200)   NOT NULL,
  -- the message that was looked at
  message       BIGINT         NOT NULL,
  asked_by      BIGINT         NOT NULL,
  asked_login   VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_at      DATETIME(6)    NOT NULL,
  state         ENUM('ASKED','GRANTED','REFUSED','LIFTED') NOT NULL DEFAULT 'ASKED',
  decided_login VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at    DATETIME(6)    NULL,
  -- once it was granted; brought forward when it is lifted
  ends_at       DATETIME(6)    NULL,
  lifted_login  VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  emptied_at    DATETIME(6)    NULL,
  -- one question about a sender at a time
  pending       BOOLEAN AS (IF(state = 'ASKED', TRUE, NULL)) PERSISTENT,
  UNIQUE KEY nuisance_pending (sender_hash, pending),
  KEY nuisance_by_sender (sender_hash, ends_at),
  KEY nuisance_by_state (state, id),
  KEY nuisance_by_age (ends_at),
  CHECK ((state = 'ASKED') = (decided_at IS NULL)),
  CHECK ((state IN ('GRANTED', 'LIFTED')) = (ends_at IS NOT NULL))
);

-- Kept and not worked on: its sender is marked, or writes too much.
ALTER TABLE inbound_message
  MODIFY COLUMN state ENUM('STORED','DONE','PARKED','DESK','ASIDE') NOT NULL DEFAULT 'STORED';
