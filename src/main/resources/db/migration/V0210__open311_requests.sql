-- Owner: open311. Which matters are offered to other programs, and what of their cases. No row: not offered.
CREATE TABLE open311_service (
  matter     BIGINT      NOT NULL PRIMARY KEY REFERENCES matter (id),
  public     BOOLEAN     NOT NULL,
  -- the citizens' own words are published; otherwise a neutral title is
  words      BOOLEAN     NOT NULL DEFAULT FALSE,
  -- GeoReport's type "batch": a new request is answered with a token
  batch      BOOLEAN     NOT NULL DEFAULT FALSE,
  changed_at DATETIME(6) NOT NULL
);

-- What is asked besides the place and the words: GeoReport's attributes of a service definition.
CREATE TABLE open311_attribute (
  matter         BIGINT       NOT NULL REFERENCES matter (id),
  code           VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place          SMALLINT     NOT NULL,
  datatype       ENUM('STRING','NUMBER','DATETIME','TEXT','SINGLEVALUELIST','MULTIVALUELIST') NOT NULL,
  required       BOOLEAN      NOT NULL,
  -- FALSE: only tells the citizen something
  variable       BOOLEAN      NOT NULL DEFAULT TRUE,
  description    VARCHAR(200) NOT NULL,
  description_en VARCHAR(200) NOT NULL,
  hint           VARCHAR(200) NULL,
  hint_en        VARCHAR(200) NULL,
  PRIMARY KEY (matter, code),
  UNIQUE KEY attribute_place (matter, place)
);

CREATE TABLE open311_value (
  matter    BIGINT      NOT NULL,
  attribute VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place     SMALLINT    NOT NULL,
  name      VARCHAR(64) NOT NULL,
  name_en   VARCHAR(96) NOT NULL,
  PRIMARY KEY (matter, attribute, code),
  FOREIGN KEY (matter, attribute) REFERENCES open311_attribute (matter, code)
);

-- What anybody may know of a case, folded out of its events by a sweep behind them; see docs/decisions/open311.md. No
-- foreign key to the case: it would lock the case's row.
CREATE TABLE open311_request (
  case_id      BIGINT      NOT NULL PRIMARY KEY,
  number       CHAR(9)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  matter       BIGINT      NOT NULL,
  open         BOOLEAN     NOT NULL,
  merged       BOOLEAN     NOT NULL,
  -- public answers only
  notes        TEXT        NULL,
  unit         BIGINT      NULL,
  -- code of the grid cell, never the place itself
  area         VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NULL,
  requested_at DATETIME(6) NOT NULL,
  updated_at   DATETIME(6) NOT NULL,
  expected_at  DATETIME(6) NULL,
  UNIQUE KEY request_by_number (number),
  KEY request_by_time (requested_at, case_id, open, matter),
  KEY request_by_status (open, requested_at, case_id, matter),
  KEY request_by_matter (matter, requested_at, case_id, open),
  KEY request_by_update (updated_at, case_id, open, matter)
);

-- How far the events have been read: the one row is also the lock of whoever sweeps.
CREATE TABLE open311_mark (
  id    TINYINT NOT NULL PRIMARY KEY,
  event BIGINT  NOT NULL
);

INSERT INTO open311_mark (id, event) VALUES (1, 0);

-- What the sweep reads of a case: never its words, nor whose it is.
CREATE VIEW open311_case AS
SELECT c.id AS case_id, c.number, c.matter, c.secret, c.opened_at, c.place_sealed,
       (SELECT k.due_at FROM case_clock k WHERE k.case_id = c.id AND k.kind = 'TOTAL' AND k.order_id = 0
        ORDER BY k.started_at DESC LIMIT 1) AS expected_at
FROM hotline_case c;

-- Its events, with the text of those that tell the citizen something.
CREATE VIEW open311_event AS
SELECT id, case_id, at, event, state, lead_unit, IF(event IN ('answered', 'rejected', 'replied'), body, NULL) AS body
FROM case_event;

-- What answers show. Whether a case is secret is read from the case itself: one that becomes so is gone at once. The order
-- of the tables is the order of the request's own indexes, whatever the optimizer thinks of the small table.
CREATE VIEW open311_public AS
SELECT r.case_id, r.number, r.matter, r.open, r.merged, r.notes, r.unit, r.area, r.requested_at, r.updated_at, r.expected_at,
       IF(s.words, c.what, NULL) AS words
FROM open311_request r
STRAIGHT_JOIN open311_service s ON s.matter = r.matter AND s.public
STRAIGHT_JOIN hotline_case c ON c.id = r.case_id AND NOT c.secret;
