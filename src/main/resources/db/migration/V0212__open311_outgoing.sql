-- Owner: open311. A unit that works with a system of its own which speaks GeoReport v2: its lead orders are sent there.
CREATE TABLE open311_endpoint (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit         BIGINT       NOT NULL UNIQUE REFERENCES unit (id),
  -- without the last slash: https://311.example.org/open311/v2
  url          VARCHAR(300) NOT NULL,
  jurisdiction VARCHAR(100) NULL,
  key_sealed   VARBINARY(640) NULL,
  -- in whose name the unit's orders are signed in and replied
  person       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- the code of matters that have none of their own; NULL: such orders are not sent
  service_code VARCHAR(64)  NULL,
  -- it knows the header Idempotency-Key, so that sending again is safe
  idempotent   BOOLEAN      NOT NULL DEFAULT FALSE,
  active       BOOLEAN      NOT NULL DEFAULT TRUE,
  -- orders up to this one were there before the endpoint was
  since_order  BIGINT       NOT NULL DEFAULT 0,
  changed_at   DATETIME(6)  NOT NULL
);

CREATE TABLE open311_mapping (
  endpoint     BIGINT      NOT NULL REFERENCES open311_endpoint (id),
  matter       BIGINT      NOT NULL REFERENCES matter (id),
  service_code VARCHAR(64) NOT NULL,
  PRIMARY KEY (endpoint, matter)
);

-- One order on its way to an endpoint and back. due_at: when something is to be done about it, or the end of a lease.
CREATE TABLE open311_sending (
  order_id  BIGINT       NOT NULL PRIMARY KEY,
  endpoint  BIGINT       NOT NULL REFERENCES open311_endpoint (id),
  state     ENUM('WAITING','SENDING','DOUBTFUL','TOKEN','SENT','CLOSED','OVER') NOT NULL,
  due_at    DATETIME(6)  NULL,
  tries     INT          NOT NULL DEFAULT 0,
  token     VARCHAR(200) NULL,
  remote_id VARCHAR(200) NULL,
  -- what the endpoint told the citizen when it closed the request
  notes     TEXT         NULL,
  error     VARCHAR(300) NULL,
  queued_at DATETIME(6)  NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  KEY sending_due (due_at),
  KEY sending_by_endpoint (endpoint, state)
);

-- Open lead orders of units with an endpoint. Secret cases never leave the house.
CREATE VIEW open311_order AS
SELECT o.id AS order_id, e.id AS endpoint, o.state, c.number, c.matter, c.what, c.place_sealed,
       COALESCE(m.service_code, e.service_code) AS service_code
FROM open311_endpoint e
JOIN case_order o ON o.unit = e.unit AND o.part = 'LEAD' AND o.state IN ('SENT', 'SIGNED') AND o.id > e.since_order
JOIN hotline_case c ON c.id = o.case_id AND c.round = o.round AND NOT c.secret AND c.state IN ('DISPATCHED', 'HANDLING')
LEFT JOIN open311_mapping m ON m.endpoint = e.id AND m.matter = c.matter
WHERE e.active;
