-- Owner: directory. What citizens call about, as a tree; the unit that usually leads.
CREATE TABLE matter (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code      VARCHAR(32) NOT NULL UNIQUE,
  name      VARCHAR(64) NOT NULL,
  name_en   VARCHAR(96) NOT NULL,
  parent    BIGINT      NULL REFERENCES matter (id),
  -- pinyin initials of the whole path, for typing: 公交 > 站点 is gjzd
  initials  VARCHAR(96) CHARACTER SET ascii NOT NULL,
  lead_unit BIGINT      NULL REFERENCES unit (id)
);

-- Numbers the public dials. A change is a new row that begins to be valid; rows are never edited.
CREATE TABLE hotline_line (
  number           VARCHAR(20) CHARACTER SET ascii NOT NULL,
  valid_from       DATETIME(6) NOT NULL,
  name             VARCHAR(64) NOT NULL,
  skill            VARCHAR(32) CHARACTER SET ascii NULL,
  threshold_ms     INT         NOT NULL,
  short_abandon_ms INT         NOT NULL,
  PRIMARY KEY (number, valid_from)
);
