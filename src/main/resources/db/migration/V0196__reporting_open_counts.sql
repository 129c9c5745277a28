-- Owner: reporting. For figures: one row a case, by the moment it was received.
CREATE VIEW figure_received AS
SELECT c.id AS case_id, c.opened_at AS at, c.number, c.secret, c.skill, u.code AS unit
FROM hotline_case c LEFT JOIN unit u ON u.id = c.lead_unit;

-- One row each time a case was handled, by when that was due; a case that is handled again has another row. original_due_at:
-- before extensions and pauses.
CREATE VIEW figure_handling AS
SELECT k.id AS clock, k.due_at AS at, k.original_due_at, k.stopped_at, k.outcome, k.case_id, c.number, c.secret, c.skill,
       u.code AS unit
FROM case_clock k JOIN hotline_case c ON c.id = k.case_id LEFT JOIN unit u ON u.id = c.lead_unit
WHERE k.kind = 'TOTAL';
