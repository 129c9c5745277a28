-- Owner: intake. What an operator has typed and not filed yet, saved while he types. His own; gone when it is filed.
CREATE TABLE draft (
  person      BIGINT      NOT NULL REFERENCES person (id),
  call_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body_sealed MEDIUMBLOB  NOT NULL,
  saved_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (person, call_id),
  KEY draft_by_age (saved_at)
);
