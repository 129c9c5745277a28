-- Owner: portal. What somebody has half filled in on a public page, by the hash of his cookie. All of it is sealed, and
-- gone soon after he left; a report that was sent leaves its number only.
CREATE TABLE portal_sitting (
  token_hash  BINARY(32)   NOT NULL,
  kind        ENUM('REPORT','STATUS') NOT NULL,
  -- of the telephone that stands in it, to find it by
  phone_hash  BINARY(32)   NULL,
  body_sealed MEDIUMBLOB   NOT NULL,
  saved_at    DATETIME(6)  NOT NULL,
  expires_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (token_hash, kind),
  KEY portal_sitting_by_phone (phone_hash),
  KEY portal_sitting_by_expiry (expires_at)
);

-- A citizen urges a case once a day.
CREATE TABLE portal_urge (
  case_id BIGINT NOT NULL REFERENCES hotline_case (id),
  day     DATE   NOT NULL,
  PRIMARY KEY (case_id, day)
);
