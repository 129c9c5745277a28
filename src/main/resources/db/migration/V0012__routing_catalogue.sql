-- Owner: routing. The dispatch catalogue 派单目录. A version is a set of changed rows that begin to be valid together; what
-- is in force at an instant is, for each matter and area, the row of the last version that names it. Never edited.
CREATE TABLE catalogue_version (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- the newest version when this one was made, 0: none. Of two made at once one fails on it.
  base       BIGINT       NOT NULL UNIQUE,
  valid_from DATETIME(6)  NOT NULL,
  made_at    DATETIME(6)  NOT NULL,
  made_by    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note       VARCHAR(200) NOT NULL
);

CREATE TABLE catalogue_row (
  version    BIGINT      NOT NULL REFERENCES catalogue_version (id),
  line       INT         NOT NULL,
  -- NULL: every matter, everywhere
  matter     BIGINT      NULL REFERENCES matter (id),
  area       BIGINT      NULL REFERENCES area (id),
  -- NULL: from this version on there is no such row
  lead_unit  BIGINT      NULL REFERENCES unit (id),
  -- NULL: by kind and urgency
  rule_set   VARCHAR(32) CHARACTER SET ascii NULL,
  -- at least this pressing
  urgency    ENUM('EXTREME','URGENT','NORMAL') NULL,
  matter_key BIGINT      AS (COALESCE(matter, 0)) PERSISTENT,
  area_key   BIGINT      AS (COALESCE(area, 0)) PERSISTENT,
  PRIMARY KEY (version, line),
  -- no two rows may tie
  UNIQUE KEY row_once (version, matter_key, area_key)
);

CREATE TABLE catalogue_co_unit (
  version BIGINT   NOT NULL,
  line    INT      NOT NULL,
  place   SMALLINT NOT NULL,
  unit    BIGINT   NOT NULL REFERENCES unit (id),
  PRIMARY KEY (version, line, place),
  FOREIGN KEY (version, line) REFERENCES catalogue_row (version, line)
);
