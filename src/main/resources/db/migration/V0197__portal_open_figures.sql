-- Owner: portal. What supervisors have chosen to be public, in versions: the newest counts. Names in figures and splits with
-- spaces between them; no figure: nothing is public.
CREATE TABLE open_choice (
  version    INT          NOT NULL PRIMARY KEY,
  figures    VARCHAR(160) CHARACTER SET ascii NOT NULL,
  splits     VARCHAR(80)  CHARACTER SET ascii NOT NULL,
  from_month DATE         NOT NULL,
  since      DATETIME(6)  NOT NULL,
  by_login   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);

INSERT INTO open_choice (version, figures, splits, from_month, since, by_login)
VALUES (0, '', '', '2000-01-01', '1970-01-01', 'system');

-- What was counted of each month that is over, once: the public reads these rows and never the ledger's. Every month that was
-- counted has a row of each figure with split ALL. code: a topmost matter's or a district's; empty for all and for unknown.
CREATE TABLE open_count (
  month       DATE        NOT NULL,
  figure      ENUM('RECEIVED','ON_TIME','SATISFACTION','SOLVED') NOT NULL,
  split       ENUM('ALL','MATTER','DISTRICT') NOT NULL,
  code        VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  numerator   BIGINT      NOT NULL,
  denominator BIGINT      NOT NULL,
  -- of the figure's definition
  version     INT         NOT NULL,
  counted_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (month, figure, split, code),
  CHECK (numerator BETWEEN 0 AND denominator)
);
