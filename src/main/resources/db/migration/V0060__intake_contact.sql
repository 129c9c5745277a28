-- Owner: intake. One reaching-out of a citizen, as it came. The key makes a repeat a no-op: the sender is kept as a keyed
-- hash and, to be read, sealed. body_hash tells the same message from another one under the same key.
CREATE TABLE contact (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel     ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  account     VARCHAR(64)  NOT NULL COLLATE utf8mb4_bin,
  sender_hash BINARY(32)   NOT NULL,
  ref         VARCHAR(128) NOT NULL COLLATE utf8mb4_bin,
  body_hash   BINARY(32)   NOT NULL,
  sender_sealed VARBINARY(640) NULL,
  -- only of a sender who is no known citizen
  name_sealed VARBINARY(320) NULL,
  at          DATETIME(6)  NOT NULL,
  received_at DATETIME(6)  NOT NULL,
  skill       VARCHAR(32)  CHARACTER SET ascii NULL,
  -- of a secret matter: sealed
  text        MEDIUMTEXT   NULL,
  text_sealed MEDIUMBLOB   NULL,
  citizen     BIGINT       NULL REFERENCES citizen (id),
  case_id     BIGINT       NULL REFERENCES hotline_case (id),
  -- why there is no case
  no_case     ENUM('BOOKING','WRONG_NUMBER','SILENT','NUISANCE') NULL,
  received_by BIGINT       NOT NULL,
  UNIQUE KEY contact_once (channel, account, sender_hash, ref),
  KEY contact_by_ref (channel, ref),
  KEY contact_by_case (case_id, id),
  KEY contact_by_citizen (citizen, id),
  CHECK ((case_id IS NULL) <> (no_case IS NULL))
);

-- Which case a call led to; a call's id is its caller's Uniqueid. A call without a case has a code instead.
CREATE VIEW call_case AS
SELECT k.ref AS call_id, c.number AS case_number, k.no_case, k.skill
FROM contact k LEFT JOIN hotline_case c ON c.id = k.case_id
WHERE k.channel = 'PHONE';
