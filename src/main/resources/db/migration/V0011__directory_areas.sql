-- Owner: directory. Where something is: districts, their streets, the streets' grid cells.
CREATE TABLE area (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code    VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  name    VARCHAR(64)  NOT NULL,
  name_en VARCHAR(96)  NOT NULL,
  level   ENUM('DISTRICT','STREET','CELL') NOT NULL,
  parent  BIGINT       NULL REFERENCES area (id),
  -- the middle, WGS-84
  lat     DECIMAL(8,6) NULL,
  lon     DECIMAL(9,6) NULL,
  CHECK ((level = 'DISTRICT') = (parent IS NULL)),
  CHECK ((lat IS NULL) = (lon IS NULL))
);
