-- Owner: sla. What is to be said next about each running clock, and when: one row a clock, moved on level by level by
-- whichever node sweeps first. Narrow, so that a million waiting rows stay in memory.
CREATE TABLE clock_due (
  clock_id BIGINT      NOT NULL PRIMARY KEY REFERENCES case_clock (id),
  level    ENUM('EARLY','SOON','DUE','UNIT_HEAD','SUPERVISOR') NOT NULL,
  due_at   DATETIME(6) NOT NULL,
  KEY due_first (due_at)
);

-- What was said, each level of a clock once. No foreign key: its check would lock the clock's row, which a case's own
-- transaction may hold while it waits for clock_due.
CREATE TABLE clock_escalation (
  clock_id BIGINT      NOT NULL,
  level    ENUM('EARLY','SOON','DUE','UNIT_HEAD','SUPERVISOR') NOT NULL,
  case_id  BIGINT      NOT NULL,
  due_at   DATETIME(6) NOT NULL,
  fired_at DATETIME(6) NOT NULL,
  PRIMARY KEY (clock_id, level),
  KEY escalation_by_case (case_id, fired_at),
  KEY escalation_by_time (fired_at, level)
);

-- What the system does by itself when the time has come. A row stays until it is done; a node that works on it moves
-- due_at a few seconds on, so that another one takes over should it die.
CREATE TABLE clock_act (
  order_id BIGINT      NOT NULL REFERENCES case_order (id),
  act      ENUM('SIGN_IN','END_SUSPENSION') NOT NULL,
  due_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (order_id, act),
  KEY act_first (due_at, act)
);

INSERT INTO clock_due (clock_id, level, due_at) SELECT id, 'DUE', due_at FROM case_clock WHERE stopped_at IS NULL;

-- For pages: whom an escalation speaks to, and about what. unit is the order's, else the lead's.
CREATE VIEW escalation AS
SELECT e.clock_id, e.level, IF(e.level IN ('EARLY','SOON','DUE'), 'HANDLER', e.level) AS audience, e.due_at, e.fired_at,
       k.kind, k.order_id, k.started_at, k.due_at AS deadline, k.stopped_at, k.outcome,
       c.id AS case_id, c.number, c.state, c.secret, COALESCE(o.unit, c.lead_unit) AS unit
FROM clock_escalation e
JOIN case_clock k ON k.id = e.clock_id
JOIN hotline_case c ON c.id = e.case_id
LEFT JOIN case_order o ON o.id = k.order_id;
