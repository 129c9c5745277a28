-- Owner: citizens. One row per way a person was met (today: a telephone number). Two rows found to be one person are
-- joined by merged_into, which can be undone; the histories stay where they were made.
CREATE TABLE citizen (
  id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  phone_hash   BINARY(32)     NULL,
  phone_sealed VARBINARY(96)  NULL,
  name_sealed  VARBINARY(512) NULL,
  merged_into  BIGINT         NULL REFERENCES citizen (id),
  known_since  DATETIME(6)    NOT NULL,
  UNIQUE KEY citizen_by_phone (phone_hash)
);

-- What lists show, after unsealing and masking.
CREATE VIEW citizen_card AS SELECT id, phone_sealed, name_sealed FROM citizen;
