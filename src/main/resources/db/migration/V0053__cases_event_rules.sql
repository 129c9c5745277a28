-- Owner: cases. Whose clocks ran after the event: without it no clock could be computed again from the events.
ALTER TABLE case_event ADD rule_set VARCHAR(32) CHARACTER SET ascii NOT NULL DEFAULT 'default';
UPDATE case_event e JOIN hotline_case c ON c.id = e.case_id SET e.rule_set = c.rule_set;
ALTER TABLE case_event MODIFY rule_set VARCHAR(32) CHARACTER SET ascii NOT NULL;
