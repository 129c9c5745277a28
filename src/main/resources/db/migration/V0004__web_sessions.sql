-- Owner: web. Signed-in browsers; the cookie's value is kept as SHA-256 only.
CREATE TABLE web_session (
  token_hash BINARY(32)   NOT NULL PRIMARY KEY,
  login      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  epoch      INT          NOT NULL,
  csrf       CHAR(43)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(6)  NOT NULL,
  seen_at    DATETIME(6)  NOT NULL,
  KEY session_by_login (login),
  KEY session_by_seen (seen_at)
);

-- Failed sign-ins by account and by address: each failure doubles the wait.
CREATE TABLE login_failure (
  subject       VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  failures      INT         NOT NULL,
  blocked_until DATETIME(6) NOT NULL
);
