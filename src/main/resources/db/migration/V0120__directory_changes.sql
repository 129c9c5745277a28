-- Owner: directory. Units, matters and areas are edited by administrators: each row counts its changes, and every change is
-- kept with what was before. What is over is closed from a day on, never deleted: cases and catalogue speak of it.
ALTER TABLE unit
  ADD revision    INT    NOT NULL DEFAULT 0,
  ADD closed_from DATE   NULL,
  -- who handles what is open, and what the catalogue still sends there, from that day on
  ADD successor   BIGINT NULL REFERENCES unit (id);

ALTER TABLE matter
  ADD revision    INT    NOT NULL DEFAULT 0,
  ADD closed_from DATE   NULL,
  -- what such calls usually are
  ADD kind        ENUM('CONSULTATION','HELP','COMPLAINT','SUGGESTION','REPORT','PRAISE') NULL;

ALTER TABLE area ADD revision INT NOT NULL DEFAULT 0;

-- Fields of before and after as JSON objects of texts; was is NULL for something new.
CREATE TABLE directory_change (
  id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  thing    ENUM('UNIT','MATTER','AREA') NOT NULL,
  code     VARCHAR(48) NOT NULL,
  revision INT         NOT NULL,
  at       DATETIME(6) NOT NULL,
  actor    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  was      TEXT        NULL,
  became   TEXT        NOT NULL,
  UNIQUE KEY directory_change_once (thing, code, revision)
);

-- Every unit with itself and all below it: kept when the tree is changed, because sign-in reads it with every request.
CREATE TABLE unit_below (
  unit  BIGINT NOT NULL REFERENCES unit (id),
  below BIGINT NOT NULL REFERENCES unit (id),
  PRIMARY KEY (unit, below)
);

INSERT INTO unit_below (unit, below)
WITH RECURSIVE tree (unit, below) AS (
  SELECT id, id FROM unit UNION ALL SELECT t.unit, u.id FROM tree t JOIN unit u ON u.parent = t.below
) SELECT unit, below FROM tree;

-- What sign-in reads. heads: keys of the units that a HEAD watches over, his own and all below; NULL for everybody else.
CREATE OR REPLACE VIEW account AS
SELECT p.id, p.login, p.name, p.unit, p.password_hash, p.secret_hash, p.demo, p.active, p.epoch,
       (SELECT GROUP_CONCAT(r.role) FROM person_role r WHERE r.person = p.id) AS roles,
       (SELECT GROUP_CONCAT(b.below) FROM person_role h JOIN unit_below b ON b.unit = p.unit
         WHERE h.person = p.id AND h.role = 'HEAD') AS heads
FROM person p;
