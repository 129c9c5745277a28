-- Owner: reporting. The unit of who answered: figures are filtered and split by it.
CREATE VIEW figure_operator AS
SELECT p.login, u.code AS unit FROM person p JOIN unit u ON u.id = p.unit;
