-- Owner: reporting. "= 1" instead of the bare column: only then does the covering index serve.
CREATE OR REPLACE VIEW figure_request AS
SELECT unique_id AS call_id, ordinal AS nr, request_asked_at AS at, line, skill, queue, operator, transferred, outcome,
       request_wait_us AS wait_us, threshold_ms, short_abandon_ms, may_be_rated, invited, rating,
       quality <> '' AS doubtful
FROM call_visit WHERE last_of_request = 1;

-- Ended requests by the hour, and what has changed since they were summed up: both together are exact.
CREATE VIEW figure_hour AS
SELECT hour_at AS at, line, skill, outcome, wait_known, in_time, transferred, NULLIF(rating, 0) AS rating, invited,
       may_be_rated, doubtful, threshold_ms, short_abandon_ms, n, wait_us AS waited
FROM call_hour;

CREATE VIEW figure_hour_change AS
SELECT hour_at AS at, line, skill, outcome, wait_known, in_time, transferred, NULLIF(rating, 0) AS rating, invited,
       may_be_rated, doubtful, threshold_ms, short_abandon_ms, n, wait_us AS waited
FROM call_hour_delta;

-- Waits of the answered in steps, and what has changed since.
CREATE VIEW figure_wait AS
SELECT hour_at AS at, line, skill, up_to_ms AS ms, n FROM call_hour_wait;

CREATE VIEW figure_wait_change AS
SELECT hour_at AS at, line, skill, up_to_ms AS ms, n FROM call_hour_delta WHERE up_to_ms IS NOT NULL;
