-- Owner: cases. For packages below that keep something of a case: the people named for a secret one, and whose share it is.
CREATE VIEW case_named AS SELECT case_id, person FROM case_reader;

CREATE VIEW case_share AS
SELECT id AS order_id, case_id, unit, state NOT IN ('RETURNED','WITHDRAWN') AS held FROM case_order;
