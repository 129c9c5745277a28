-- Owner: intake. What an inbound message was read as and what came of it, in its own row. DESK waits for a person, PARKED
-- ended in an error again and again. plain is the text in one form, sealed.
ALTER TABLE inbound_message
  MODIFY COLUMN state ENUM('STORED','DONE','PARKED','DESK') NOT NULL DEFAULT 'STORED',
  ADD COLUMN plain    MEDIUMBLOB   NULL,
  ADD COLUMN sense    VARCHAR(16)  CHARACTER SET ascii NULL,
  ADD COLUMN reason   VARCHAR(24)  CHARACTER SET ascii NULL,
  ADD COLUMN citizen  BIGINT       NULL,
  ADD COLUMN contact  BIGINT       NULL,
  ADD COLUMN case_id  BIGINT       NULL,
  ADD COLUMN visit    BIGINT       NULL,
  ADD COLUMN attempts INT          NOT NULL DEFAULT 0,
  -- while STORED: not before
  ADD COLUMN next_at  DATETIME(6)  NULL,
  -- class or code of the latest error, never personal data
  ADD COLUMN error    VARCHAR(96)  NULL,
  ADD COLUMN done_at  DATETIME(6)  NULL,
  ADD COLUMN done_by  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY inbound_turn (sender_hash, state, id),
  ADD KEY inbound_by_conflicts (conflicts, id);
