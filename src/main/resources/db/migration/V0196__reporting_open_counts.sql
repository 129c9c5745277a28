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

-- What a case is about and the grid cell where, for breakdowns. The place of a case is sealed: of it only the cell is read,
-- as open311 keeps it.
CREATE VIEW figure_sort AS
SELECT c.id AS case_id, m.code AS matter, r.area
FROM hotline_case c LEFT JOIN matter m ON m.id = c.matter LEFT JOIN open311_request r ON r.case_id = c.id;
