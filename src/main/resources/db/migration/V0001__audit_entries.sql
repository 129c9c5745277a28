-- Owner: audit. Append-only; sealed into a chain later.
CREATE TABLE audit_entry (
  id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at      DATETIME(6) NOT NULL,
  actor   VARCHAR(64) NOT NULL,
  action  VARCHAR(48) NOT NULL,
  subject VARCHAR(96) NOT NULL,
  detail  VARCHAR(512) NULL,
  KEY audit_by_subject (subject, id)
);
