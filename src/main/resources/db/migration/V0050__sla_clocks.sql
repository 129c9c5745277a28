-- Owner: sla. How long each clock of a rule set may run. A changed rule is a new row that begins to be valid; rows are
-- never edited. Durations in ISO form; counting says whether they are wall-clock time, or working time of the office
-- calendar with days as running hours or to the end of the day.
CREATE TABLE clock_rule (
  rule_set   VARCHAR(32) CHARACTER SET ascii NOT NULL,
  clock      ENUM('INTAKE','SIGN_IN','TOTAL','REVIEW') NOT NULL,
  valid_from DATETIME(6) NOT NULL,
  amount     VARCHAR(24) CHARACTER SET ascii NOT NULL,
  counting   ENUM('NATURAL','RUNNING','END_OF_DAY') NOT NULL,
  PRIMARY KEY (rule_set, clock, valid_from)
);

-- Defaults. G = GB/T 33358-2016, B = Beijing's regulation, L = local rules (Qinglong, Guangdong); unmarked: our own.
INSERT INTO clock_rule (rule_set, clock, valid_from, amount, counting) VALUES
  ('phone',        'INTAKE',  '1970-01-01', 'PT0S',  'NATURAL'),    -- at once
  ('sms',          'INTAKE',  '1970-01-01', 'PT3M',  'NATURAL'),    -- G
  ('wechat',       'INTAKE',  '1970-01-01', 'PT3M',  'NATURAL'),
  ('web',          'INTAKE',  '1970-01-01', 'PT2H',  'NATURAL'),    -- B
  ('open311',      'INTAKE',  '1970-01-01', 'PT2H',  'NATURAL'),
  ('consultation', 'SIGN_IN', '1970-01-01', 'PT2H',  'RUNNING'),    -- L
  ('consultation', 'TOTAL',   '1970-01-01', 'P3D',   'END_OF_DAY'),
  ('consultation', 'REVIEW',  '1970-01-01', 'PT4H',  'RUNNING'),
  ('help',         'SIGN_IN', '1970-01-01', 'PT2H',  'RUNNING'),    -- L
  ('help',         'TOTAL',   '1970-01-01', 'P3D',   'END_OF_DAY'),
  ('help',         'REVIEW',  '1970-01-01', 'PT4H',  'RUNNING'),
  ('complaint',    'SIGN_IN', '1970-01-01', 'PT2H',  'RUNNING'),    -- L
  ('complaint',    'TOTAL',   '1970-01-01', 'P13D',  'END_OF_DAY'),
  ('complaint',    'REVIEW',  '1970-01-01', 'PT4H',  'RUNNING'),
  ('suggestion',   'SIGN_IN', '1970-01-01', 'PT2H',  'RUNNING'),    -- L
  ('suggestion',   'TOTAL',   '1970-01-01', 'P13D',  'END_OF_DAY'),
  ('suggestion',   'REVIEW',  '1970-01-01', 'PT4H',  'RUNNING'),
  ('report',       'SIGN_IN', '1970-01-01', 'PT2H',  'RUNNING'),
  ('report',       'TOTAL',   '1970-01-01', 'P13D',  'END_OF_DAY'),
  ('report',       'REVIEW',  '1970-01-01', 'PT4H',  'RUNNING'),
  ('praise',       'SIGN_IN', '1970-01-01', 'PT2H',  'RUNNING'),
  ('praise',       'TOTAL',   '1970-01-01', 'P13D',  'END_OF_DAY'),
  ('praise',       'REVIEW',  '1970-01-01', 'PT4H',  'RUNNING'),
  ('urgent',       'SIGN_IN', '1970-01-01', 'PT1H',  'RUNNING'),
  ('urgent',       'TOTAL',   '1970-01-01', 'P0D',   'END_OF_DAY'), -- L: the same day
  ('urgent',       'REVIEW',  '1970-01-01', 'PT2H',  'RUNNING'),
  ('extreme',      'SIGN_IN', '1970-01-01', 'PT30M', 'NATURAL'),
  ('extreme',      'TOTAL',   '1970-01-01', 'PT8H',  'NATURAL'),
  ('extreme',      'REVIEW',  '1970-01-01', 'PT1H',  'NATURAL');

-- The clocks of a case; all that ever ran. Computed from its events, a rule set and a calendar, and nothing else.
CREATE TABLE case_clock (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id    BIGINT      NOT NULL REFERENCES hotline_case (id),
  kind       ENUM('INTAKE','SIGN_IN','TOTAL','REVIEW') NOT NULL,
  round      INT         NOT NULL,
  started_at DATETIME(6) NOT NULL,
  due_at     DATETIME(6) NOT NULL,
  stopped_at DATETIME(6) NULL,
  outcome    ENUM('IN_TIME','LATE','PASSIVE','DROPPED') NULL,
  UNIQUE KEY clock_once (case_id, kind, started_at),
  KEY clock_by_due (kind, due_at),
  CHECK ((stopped_at IS NULL) = (outcome IS NULL))
);
