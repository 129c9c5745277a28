-- Owner: calls. The figures of one operator read his requests and not everybody's. "= 1" instead of the bare column: only
-- then is the condition the first part of an index.
ALTER TABLE call_visit ADD INDEX call_visit_of_operator (operator, last_of_request, request_asked_at);

CREATE OR REPLACE VIEW call_request AS
SELECT id, server, unique_id, request_asked_at AS asked_at, line, skill, queue, operator, transferred, outcome,
       request_wait_us AS wait_us, threshold_ms, short_abandon_ms, may_be_rated, invited, rating, answer_seen_by,
       quality, joined_at, answered_at
FROM call_visit WHERE last_of_request = 1;
