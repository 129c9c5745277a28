-- Owner: citizens. Other names than a telephone's by which a citizen is found: an openid. A citizen may have several; that a
-- telephone's owner and an openid are one person is a merge, which can be undone.
CREATE TABLE citizen_identity (
  id      BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  hash    BINARY(32)     NOT NULL,
  sealed  VARBINARY(640) NOT NULL,
  citizen BIGINT         NOT NULL REFERENCES citizen (id),
  since   DATETIME(6)    NOT NULL,
  UNIQUE KEY identity_by_hash (channel, hash),
  KEY identity_by_citizen (citizen)
);
