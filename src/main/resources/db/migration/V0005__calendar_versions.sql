-- Owner: calendar. When is worked, in versions: a clock counts by the version that is in force when it starts. A version
-- is whole in itself and never edited; a new schedule of holidays is a new version.
CREATE TABLE calendar_version (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from DATETIME(6)  NOT NULL,
  zone       VARCHAR(48)  CHARACTER SET ascii NOT NULL,
  -- what one working day is worth when days are counted as running hours, in ISO form
  work_day   VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  -- hours of a make-up day on a weekday without hours, as in calendar_hours
  make_up    VARCHAR(160) CHARACTER SET ascii NOT NULL,
  source     VARCHAR(255) NULL,
  UNIQUE KEY calendar_version_once (name, valid_from)
);

-- An ordinary week; a missing weekday is not worked. 1 is Monday. Hours as 09:00-12:00,13:30-18:00; 24:00 is midnight.
CREATE TABLE calendar_hours (
  version BIGINT       NOT NULL REFERENCES calendar_version (id),
  weekday TINYINT      NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  hours   VARCHAR(160) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (version, weekday)
);

-- Days that are not as their weekday: OFF a holiday, WORK a make-up working day.
CREATE TABLE calendar_day (
  version BIGINT      NOT NULL REFERENCES calendar_version (id),
  day     DATE        NOT NULL,
  kind    ENUM('OFF','WORK') NOT NULL,
  holiday VARCHAR(32) NOT NULL,
  PRIMARY KEY (version, day)
);
