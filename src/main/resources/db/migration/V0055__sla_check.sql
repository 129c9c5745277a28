-- Owner: sla. Each time the clocks of many cases were computed again and compared with their rows.
CREATE TABLE clock_check (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at          DATETIME(6) NOT NULL,
  actor_login VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cases       BIGINT      NOT NULL,
  differences BIGINT      NOT NULL,
  applied     BOOLEAN     NOT NULL
);
