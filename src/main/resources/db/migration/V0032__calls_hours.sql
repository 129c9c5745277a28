-- Owner: calls. Requests that have ended, counted by the hour (UTC) they were asked in and by all that decides how figures
-- count them: a month is some ten thousand rows, whatever the number of calls. Triggers on call_visit keep the counts, so
-- no writer can forget them, and two nodes that fold one call at once count it once: minus the row as it was, plus the row
-- as it is. A change adds rows to call_hour_delta, which nobody else touches (no hot row); they are folded into call_hour
-- and call_hour_wait a moment later. The sum of both is exact at any time. '' and 0 stand for NULL.
CREATE TABLE call_hour (
  hour_at          DATETIME     NOT NULL,
  line             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  skill            VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  outcome          ENUM('ANSWERED', 'ABANDONED', 'SHORT_ABANDON', 'TIMEOUT', 'EMPTY', 'KEY_EXIT', 'CALLBACK',
                         'WITHDRAWN', 'BLOCKED', 'CLOSED', 'PBX_RESTART', 'LOST_TRACK') NOT NULL,
  wait_known       BOOLEAN      NOT NULL,
  in_time          BOOLEAN      NOT NULL,
  transferred      BOOLEAN      NOT NULL,
  rating           TINYINT      NOT NULL,
  invited          BOOLEAN      NOT NULL,
  may_be_rated     BOOLEAN      NOT NULL,
  doubtful         BOOLEAN      NOT NULL,
  threshold_ms     INT          NOT NULL,
  short_abandon_ms INT          NOT NULL,
  n                BIGINT       NOT NULL,
  wait_us          BIGINT       NOT NULL,
  PRIMARY KEY (hour_at, line, skill, outcome, wait_known, in_time, transferred, rating, invited, may_be_rated, doubtful, threshold_ms, short_abandon_ms)
);

-- How long the answered waited that nobody passed on, in steps: so many up to so many milliseconds.
CREATE TABLE call_hour_wait (
  hour_at  DATETIME    NOT NULL,
  line     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  skill    VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  up_to_ms INT         NOT NULL,
  n        BIGINT      NOT NULL,
  PRIMARY KEY (hour_at, line, skill, up_to_ms)
);

CREATE TABLE call_hour_delta (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  hour_at          DATETIME     NOT NULL,
  line             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  skill            VARCHAR(80)  COLLATE utf8mb4_bin NOT NULL,
  outcome          ENUM('ANSWERED', 'ABANDONED', 'SHORT_ABANDON', 'TIMEOUT', 'EMPTY', 'KEY_EXIT', 'CALLBACK',
                         'WITHDRAWN', 'BLOCKED', 'CLOSED', 'PBX_RESTART', 'LOST_TRACK') NOT NULL,
  wait_known       BOOLEAN      NOT NULL,
  in_time          BOOLEAN      NOT NULL,
  transferred      BOOLEAN      NOT NULL,
  rating           TINYINT      NOT NULL,
  invited          BOOLEAN      NOT NULL,
  may_be_rated     BOOLEAN      NOT NULL,
  doubtful         BOOLEAN      NOT NULL,
  threshold_ms     INT          NOT NULL,
  short_abandon_ms INT          NOT NULL,
  up_to_ms         INT          NULL,
  n                TINYINT      NOT NULL,
  wait_us          BIGINT       NOT NULL
);

-- The upper end of the step of a wait: half a second up to 10 s, 2 s up to a minute, 10 s up to ten minutes, a minute beyond.
CREATE FUNCTION call_wait_step(wait_us BIGINT) RETURNS INT DETERMINISTIC NO SQL
RETURN CASE
  WHEN wait_us <= 10000000  THEN CEIL(wait_us / 500000) * 500
  WHEN wait_us <= 60000000  THEN CEIL(wait_us / 2000000) * 2000
  WHEN wait_us <= 600000000 THEN CEIL(wait_us / 10000000) * 10000
  ELSE CEIL(wait_us / 60000000) * 60000 END;

-- Ended requests, each with the count it belongs to: what the counts are made of and checked against.
CREATE VIEW call_ended AS
SELECT CAST(DATE_FORMAT(request_asked_at, '%Y-%m-%d %H:00:00') AS DATETIME) AS hour_at, COALESCE(line, '') AS line,
       COALESCE(skill, '') AS skill, outcome, request_wait_us IS NOT NULL AS wait_known,
       COALESCE(request_wait_us <= threshold_ms * 1000, FALSE) AS in_time, transferred, COALESCE(rating, 0) AS rating,
       invited, may_be_rated, quality <> '' AS doubtful, threshold_ms, short_abandon_ms,
       IF(outcome = 'ANSWERED' AND NOT transferred, call_wait_step(request_wait_us), NULL) AS up_to_ms,
       COALESCE(request_wait_us, 0) AS wait_us, request_asked_at
FROM call_visit WHERE last_of_request = 1 AND outcome IS NOT NULL;

INSERT INTO call_hour (hour_at, line, skill, outcome, wait_known, in_time, transferred, rating, invited, may_be_rated, doubtful, threshold_ms, short_abandon_ms, n, wait_us)
SELECT hour_at, line, skill, outcome, wait_known, in_time, transferred, rating, invited, may_be_rated, doubtful, threshold_ms, short_abandon_ms, COUNT(*), SUM(wait_us) FROM call_ended
GROUP BY hour_at, line, skill, outcome, wait_known, in_time, transferred, rating, invited, may_be_rated, doubtful, threshold_ms, short_abandon_ms;

INSERT INTO call_hour_wait (hour_at, line, skill, up_to_ms, n)
SELECT hour_at, line, skill, up_to_ms, COUNT(*) FROM call_ended WHERE up_to_ms IS NOT NULL
GROUP BY hour_at, line, skill, up_to_ms;

CREATE PROCEDURE call_hour_add(
  p_n TINYINT, p_last BOOLEAN, p_at DATETIME(6), p_line VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  p_skill VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, p_outcome VARCHAR(16) CHARACTER SET ascii,
  p_wait_us BIGINT, p_transferred BOOLEAN, p_rating TINYINT, p_invited BOOLEAN, p_may_be_rated BOOLEAN,
  p_quality VARCHAR(255) CHARACTER SET ascii, p_threshold_ms INT, p_short_abandon_ms INT)
MODIFIES SQL DATA
INSERT INTO call_hour_delta (hour_at, line, skill, outcome, wait_known, in_time, transferred, rating, invited, may_be_rated, doubtful, threshold_ms, short_abandon_ms, up_to_ms, n, wait_us)
SELECT CAST(DATE_FORMAT(p_at, '%Y-%m-%d %H:00:00') AS DATETIME), COALESCE(p_line, ''), COALESCE(p_skill, ''), p_outcome,
       p_wait_us IS NOT NULL, COALESCE(p_wait_us <= p_threshold_ms * 1000, FALSE), p_transferred, COALESCE(p_rating, 0),
       p_invited, p_may_be_rated, p_quality <> '', p_threshold_ms, p_short_abandon_ms,
       IF(p_outcome = 'ANSWERED' AND NOT p_transferred, call_wait_step(p_wait_us), NULL), p_n, p_n * COALESCE(p_wait_us, 0)
FROM DUAL WHERE p_last AND p_outcome IS NOT NULL;

CREATE TRIGGER call_visit_counted AFTER INSERT ON call_visit FOR EACH ROW
  CALL call_hour_add(1, NEW.last_of_request, NEW.request_asked_at, NEW.line, NEW.skill, NEW.outcome, NEW.request_wait_us,
    NEW.transferred, NEW.rating, NEW.invited, NEW.may_be_rated, NEW.quality, NEW.threshold_ms, NEW.short_abandon_ms);

CREATE TRIGGER call_visit_uncounted BEFORE UPDATE ON call_visit FOR EACH ROW
  CALL call_hour_add(-1, OLD.last_of_request, OLD.request_asked_at, OLD.line, OLD.skill, OLD.outcome, OLD.request_wait_us,
    OLD.transferred, OLD.rating, OLD.invited, OLD.may_be_rated, OLD.quality, OLD.threshold_ms, OLD.short_abandon_ms);

CREATE TRIGGER call_visit_recounted AFTER UPDATE ON call_visit FOR EACH ROW
  CALL call_hour_add(1, NEW.last_of_request, NEW.request_asked_at, NEW.line, NEW.skill, NEW.outcome, NEW.request_wait_us,
    NEW.transferred, NEW.rating, NEW.invited, NEW.may_be_rated, NEW.quality, NEW.threshold_ms, NEW.short_abandon_ms);

CREATE TRIGGER call_visit_gone AFTER DELETE ON call_visit FOR EACH ROW
  CALL call_hour_add(-1, OLD.last_of_request, OLD.request_asked_at, OLD.line, OLD.skill, OLD.outcome, OLD.request_wait_us,
    OLD.transferred, OLD.rating, OLD.invited, OLD.may_be_rated, OLD.quality, OLD.threshold_ms, OLD.short_abandon_ms);
