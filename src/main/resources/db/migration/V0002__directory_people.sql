-- Owner: directory. Units form a tree; people and programs have accounts.
CREATE TABLE unit (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code    VARCHAR(32)  NOT NULL UNIQUE,
  name    VARCHAR(64)  NOT NULL,
  name_en VARCHAR(96)  NOT NULL,
  parent  BIGINT       NULL REFERENCES unit (id)
);

CREATE TABLE person (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  name          VARCHAR(64)  NOT NULL,
  unit          BIGINT       NULL REFERENCES unit (id),
  -- people: a slow hash (bcrypt); programs: SHA-256 of a generated 256-bit secret
  password_hash VARCHAR(80)  CHARACTER SET ascii NULL,
  secret_hash   BINARY(32)   NULL,
  demo          BOOLEAN      NOT NULL DEFAULT FALSE,
  active        BOOLEAN      NOT NULL DEFAULT TRUE,
  -- counted up by sign-out, password and role changes: every session of an older epoch is over
  epoch         INT          NOT NULL DEFAULT 0,
  CHECK (password_hash IS NULL OR secret_hash IS NULL)
);

CREATE TABLE person_role (
  person BIGINT      NOT NULL REFERENCES person (id),
  role   VARCHAR(24) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (person, role)
);

-- What sign-in reads.
CREATE VIEW account AS
SELECT p.id, p.login, p.name, p.unit, p.password_hash, p.secret_hash, p.demo, p.active, p.epoch,
       (SELECT GROUP_CONCAT(r.role) FROM person_role r WHERE r.person = p.id) AS roles
FROM person p;
