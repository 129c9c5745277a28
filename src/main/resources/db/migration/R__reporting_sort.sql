-- Owner: reporting. Repeatable, and so after all numbered ones: it reads tables of packages with higher numbers.
-- What a case is about and the grid cell where, for breakdowns. The place of a case is sealed: of it only the cell is read,
-- as open311 keeps it.
CREATE OR REPLACE VIEW figure_sort AS
SELECT c.id AS case_id, m.code AS matter, r.area
FROM hotline_case c LEFT JOIN matter m ON m.id = c.matter LEFT JOIN open311_request r ON r.case_id = c.id;
