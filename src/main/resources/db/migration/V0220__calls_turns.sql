-- Owner: calls. Callers whose calls took another turn: a row each time a fold gave, changed or took away how one of a
-- number's visits ended, in the transaction of the fold. Taken away by whoever follows it up. A row for every time, never
-- one per number: nothing that many transactions write at once.
CREATE TABLE call_turn (
  id          BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  caller_hash BINARY(32) NOT NULL
);
