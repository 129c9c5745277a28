-- Owner: intake. The calls of a case, for those who keep something of a call; a call's id is its caller's Uniqueid.
CREATE VIEW case_call AS
SELECT case_id, ref AS call_id FROM contact WHERE channel = 'PHONE' AND case_id IS NOT NULL;

-- Contacts that led to no case, by age: what retention empties.
ALTER TABLE contact
  ADD COLUMN emptied_at DATETIME(6) NULL,
  ADD KEY contact_by_age (case_id, emptied_at, received_at, id);
