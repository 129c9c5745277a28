-- Owner: audit. Entries are written unchained, so that no two acts wait for each other; a moment later one node seals what
-- is new into a chain: each entry's keyed digest is in its link, each seal's digest covers its links and the seal before.
CREATE TABLE audit_seal (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sealed_at  DATETIME(6) NOT NULL,
  entries    INT         NOT NULL,
  last_entry BIGINT      NOT NULL,
  -- two nodes that seal at once would follow the same seal: one of them fails
  previous   BINARY(32)  NOT NULL UNIQUE,
  digest     BINARY(32)  NOT NULL,
  KEY seal_by_time (sealed_at, last_entry)
);

CREATE TABLE audit_link (
  entry  BIGINT     NOT NULL PRIMARY KEY,
  seal   BIGINT     NOT NULL,
  digest BINARY(32) NOT NULL,
  KEY link_by_seal (seal, entry)
);

-- Whoever holds this row's lock seals.
CREATE TABLE audit_sealer (id TINYINT NOT NULL PRIMARY KEY);
INSERT INTO audit_sealer (id) VALUES (1);

ALTER TABLE audit_entry ADD KEY audit_by_actor (actor, id), ADD KEY audit_by_action (action, id);
