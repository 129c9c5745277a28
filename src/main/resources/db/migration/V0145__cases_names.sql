-- Owner: cases. What a case is called in lists; of a secret one its number only. And what is open of each unit now.
CREATE VIEW case_name AS SELECT id AS case_id, number, title FROM hotline_case;

CREATE VIEW unit_work AS
SELECT q.lead_unit AS unit, q.case_id, q.due_at FROM case_queue q
WHERE q.lead_unit IS NOT NULL AND q.secret = FALSE AND q.state IN ('DISPATCHED', 'HANDLING', 'REHANDLE');
