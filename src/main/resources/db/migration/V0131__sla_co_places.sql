-- Owner: sla. The place of each open co-order in its unit's inbox: one narrow row while the case is unfinished, beside the case's
-- own place, which its lead order has. Due as the case is; at_work: the case is DISPATCHED or HANDLING.
CREATE TABLE queue_co (
  order_id BIGINT      NOT NULL PRIMARY KEY,
  case_id  BIGINT      NOT NULL,
  unit     BIGINT      NOT NULL,
  state    ENUM('SENT','SIGNED') NOT NULL,
  at_work  BOOLEAN     NOT NULL,
  due_at   DATETIME(6) NOT NULL,
  secret   BOOLEAN     NOT NULL,
  KEY co_by_case (case_id),
  KEY co_due (unit, at_work, state, due_at, case_id, secret)
);

-- A unit's lead orders in one state, by what is due.
ALTER TABLE queue_entry ADD KEY queue_due_unit_state (lead_unit, state, due_at, case_id, secret);

-- As it must be; what it is may be compared with.
CREATE VIEW queue_co_right AS
SELECT o.id AS order_id, o.case_id, o.unit, o.state, q.state IN ('DISPATCHED', 'HANDLING') AS at_work, q.due_at, q.secret
FROM case_order o JOIN queue_entry q ON q.case_id = o.case_id
WHERE o.part = 'CO' AND o.state IN ('SENT', 'SIGNED');

INSERT INTO queue_co (order_id, case_id, unit, state, at_work, due_at, secret)
SELECT order_id, case_id, unit, state, at_work, due_at, secret FROM queue_co_right;

-- What inboxes read.
CREATE VIEW case_co_queue AS SELECT case_id, unit, state, due_at, secret FROM queue_co WHERE at_work = TRUE;
