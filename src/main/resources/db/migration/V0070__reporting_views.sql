-- Owner: reporting. Requests for a person, each with what decides how figures count it.
CREATE VIEW figure_request AS
SELECT unique_id AS call_id, ordinal AS nr, request_asked_at AS at, line, skill, queue, operator, transferred, outcome,
       request_wait_us AS wait_us, threshold_ms, short_abandon_ms, may_be_rated, invited, rating,
       quality <> '' AS doubtful
FROM call_visit WHERE last_of_request;

-- When the live feed was not heard and no file has told since.
CREATE VIEW figure_gap AS
SELECT g.server, g.from_at, g.to_at FROM phone_gap g WHERE g.repaired_at IS NULL;
