-- Owner: calls. Up to when callers were emptied out of the ledger: older calls are not looked at again.
CREATE TABLE call_emptied (
  id    TINYINT     NOT NULL PRIMARY KEY,
  until DATETIME(6) NOT NULL
);

INSERT INTO call_emptied (id, until) VALUES (1, '1970-01-01');
