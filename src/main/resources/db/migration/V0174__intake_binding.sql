-- Owner: intake. Who wants a telephone bound to his account elsewhere, until he has sent the code that the telephone got.
CREATE TABLE binding_wish (
  channel     ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  sender_hash BINARY(32)     NOT NULL,
  phone       VARBINARY(640) NOT NULL,
  asked_at    DATETIME(6)    NOT NULL,
  PRIMARY KEY (channel, sender_hash)
);
