-- Owner: intake. What retention and a person's wish leave of inbound messages.
ALTER TABLE inbound_message
  ADD COLUMN emptied_at DATETIME(6) NULL,
  ADD KEY inbound_by_case (case_id, id),
  ADD KEY inbound_by_age (emptied_at, received_at, id);
