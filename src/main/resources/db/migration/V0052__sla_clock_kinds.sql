-- Owner: sla. Every kind of clock; clocks of one order or one supervision; what changed a deadline since the start.
ALTER TABLE clock_rule
  MODIFY clock ENUM('INTAKE','SIGN_IN','TOTAL','REVIEW','FIRST_CONTACT','VISIT','SUPERVISION') NOT NULL,
  ADD calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'office';

-- A rule set without a clock of its own takes it from 'default'. B = Beijing's regulation; unmarked: our own.
INSERT INTO clock_rule (rule_set, clock, valid_from, amount, counting) VALUES
  ('default',  'INTAKE',        '1970-01-01', 'PT2H', 'NATURAL'),    -- B
  ('default',  'SIGN_IN',       '1970-01-01', 'PT2H', 'RUNNING'),
  ('default',  'FIRST_CONTACT', '1970-01-01', 'P1D',  'END_OF_DAY'),
  ('default',  'TOTAL',         '1970-01-01', 'P5D',  'END_OF_DAY'),
  ('default',  'REVIEW',        '1970-01-01', 'PT4H', 'RUNNING'),
  ('default',  'VISIT',         '1970-01-01', 'P5D',  'END_OF_DAY'),
  ('default',  'SUPERVISION',   '1970-01-01', 'PT0S', 'RUNNING'),    -- the supervisor names the deadline; warnings count by this
  ('urgent',   'FIRST_CONTACT', '1970-01-01', 'PT2H', 'RUNNING'),
  ('extreme',  'FIRST_CONTACT', '1970-01-01', 'PT1H', 'NATURAL'),
  ('rehandle', 'TOTAL',         '1970-01-01', 'P5D',  'END_OF_DAY'),
  ('appeal',   'INTAKE',        '1970-01-01', 'PT4H', 'RUNNING');

ALTER TABLE case_clock
  MODIFY kind ENUM('INTAKE','SIGN_IN','TOTAL','REVIEW','FIRST_CONTACT','VISIT','SUPERVISION') NOT NULL,
  MODIFY outcome ENUM('IN_TIME','LATE','PASSIVE','DROPPED','MERGED') NULL,
  -- whose clock it is; 0: the case's own
  ADD order_id        BIGINT      NOT NULL DEFAULT 0,
  ADD supervision     BIGINT      NOT NULL DEFAULT 0,
  -- by whose rule it runs now; the rule's version is the one in force at the start
  ADD rule_set        VARCHAR(32) CHARACTER SET ascii NOT NULL DEFAULT 'default',
  -- as it was when the clock started
  ADD original_due_at DATETIME(6) NULL,
  -- pauses, extensions and deadlines of merged cases since then; one a line, see hotline.sla.Change
  ADD changes         TEXT        CHARACTER SET ascii NULL;

UPDATE case_clock k JOIN hotline_case c ON c.id = k.case_id
  SET k.original_due_at = k.due_at, k.rule_set = IF(k.kind = 'INTAKE', LOWER(c.channel), c.rule_set);
UPDATE case_clock k JOIN case_order o ON o.case_id = k.case_id AND o.sent_at = k.started_at
  SET k.order_id = o.id WHERE k.kind = 'SIGN_IN';

ALTER TABLE case_clock
  MODIFY original_due_at DATETIME(6) NOT NULL,
  MODIFY rule_set VARCHAR(32) CHARACTER SET ascii NOT NULL,
  ADD UNIQUE KEY clock_once_each (case_id, kind, order_id, supervision, started_at),
  DROP KEY clock_once,
  ADD KEY clock_running (stopped_at, due_at);

ALTER TABLE queue_entry
  MODIFY clock ENUM('INTAKE','SIGN_IN','TOTAL','REVIEW','FIRST_CONTACT','VISIT','SUPERVISION') NULL;
