-- Owner: files. What came with a case: photos of a unit, papers of the desk, a citizen's own. The bytes lie sealed under
-- hotline.files.dir by their token; a row is written after its file and forgotten before it.
CREATE TABLE attachment (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- 192 random bits
  token          CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- a case by its key, or what somebody has begun and not sent by a token of its own
  owner_kind     ENUM('DRAFT','CASE') NOT NULL,
  owner          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- what of its owner it belongs to: order:31, contact:7
  about          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- given by the sender: a repeat finds the row and stores nothing
  upload_key     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- SHA-256 of what came, and of what is kept
  body_hash      BINARY(32)   NOT NULL,
  sha256         BINARY(32)   NOT NULL,
  size           BIGINT       NOT NULL,
  type           ENUM('JPEG','PNG','PDF','TEXT','WAV','MP3','MP4') NOT NULL,
  width          INT          NULL,
  height         INT          NULL,
  name_sealed    VARBINARY(640) NOT NULL,
  -- INFECTED and REMOVED have no bytes, or soon none
  state          ENUM('QUARANTINE','KEPT','INFECTED','REMOVED') NOT NULL,
  -- when the scanner is asked again
  again_at       DATETIME(6)  NULL,
  -- to the citizen as well
  open           BOOLEAN      NOT NULL DEFAULT FALSE,
  uploaded_by    BIGINT       NOT NULL,
  uploaded_login VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  uploaded_at    DATETIME(6)  NOT NULL,
  -- with a reply, a note, a contact; until then only its uploader knows of it
  sent_at        DATETIME(6)  NULL,
  UNIQUE KEY attachment_by_token (token),
  UNIQUE KEY attachment_once (owner_kind, owner, uploaded_by, upload_key),
  KEY attachment_by_state (state, again_at),
  KEY attachment_by_sending (sent_at, uploaded_at),
  CHECK ((state = 'QUARANTINE') = (again_at IS NOT NULL)),
  CHECK ((width IS NULL) = (height IS NULL)),
  CHECK (open = FALSE OR sent_at IS NOT NULL)
);

-- Whether somebody may look for any: read beside a case in the same round trip.
CREATE VIEW attachment_sent AS
SELECT owner_kind, owner FROM attachment WHERE sent_at IS NOT NULL AND state <> 'REMOVED';
