-- Owner: intake. What a channel brought, durable before it is answered; read afterwards. The key makes a repeat a no-op;
-- body_hash tells a repeat from another message under the same key, which is refused and kept apart.
CREATE TABLE inbound_message (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel     ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  -- our number or account that was written to, with its extension digits
  account     VARCHAR(64)  NOT NULL COLLATE utf8mb4_bin,
  -- the same key as of the outbox' addressees
  sender_hash BINARY(32)   NOT NULL,
  ref         VARCHAR(128) NOT NULL COLLATE utf8mb4_bin,
  body_hash   BINARY(32)   NOT NULL,
  sender      VARBINARY(640) NOT NULL,
  -- as it came; sealed
  text        MEDIUMBLOB   NOT NULL,
  at          DATETIME(6)  NOT NULL,
  received_at DATETIME(6)  NOT NULL,
  state       ENUM('STORED','DONE','PARKED') NOT NULL DEFAULT 'STORED',
  conflicts   INT          NOT NULL DEFAULT 0,
  UNIQUE KEY inbound_once (channel, account, sender_hash, ref),
  KEY inbound_by_state (state, id),
  KEY inbound_by_time (received_at, id),
  KEY inbound_by_sender (sender_hash, id)
);

-- Other messages that came under a key that was taken.
CREATE TABLE inbound_conflict (
  inbound     BIGINT      NOT NULL REFERENCES inbound_message (id),
  body_hash   BINARY(32)  NOT NULL,
  text        MEDIUMBLOB  NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (inbound, body_hash)
);

CREATE VIEW incoming_message AS
SELECT id, channel, account, sender_hash, sender, text, at, received_at, state, conflicts FROM inbound_message;
