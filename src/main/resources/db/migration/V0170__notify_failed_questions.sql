-- Owner: notify. Questions of return visits that did not arrive are told to visits once. returned is TRUE while that is still
-- to be done and else NULL, so its index holds them first.
ALTER TABLE message
  ADD COLUMN told_back DATETIME(6) NULL,
  ADD COLUMN returned BOOLEAN AS (IF(state = 'FAILED' AND template IN ('VISIT_QUESTION', 'VISIT_REMINDER') AND told_back IS NULL, TRUE, NULL)) PERSISTENT,
  ADD KEY message_returned (returned, id);
