-- Owner: cases. Which two characters stand side by side in which case's words; see docs/decisions/search.md. Secret cases
-- have none. Written by a sweep behind the events, so no foreign key: it would lock the case's row.
CREATE TABLE case_gram (
  -- two UTF-16 units, normalised
  gram    INT UNSIGNED NOT NULL,
  case_id BIGINT       NOT NULL,
  PRIMARY KEY (gram, case_id)
);

-- How far the events have been read: the one row is also the lock of whoever sweeps.
CREATE TABLE case_search_mark (
  id    TINYINT NOT NULL PRIMARY KEY,
  event BIGINT  NOT NULL
);

INSERT INTO case_search_mark (id, event) VALUES (1, 0);
