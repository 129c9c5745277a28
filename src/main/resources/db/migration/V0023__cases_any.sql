-- Owner: cases. Every case in the shape of case_queue, finished ones too, which have no place in the queue.
CREATE VIEW case_any AS
SELECT id AS case_id, CAST('9999-12-31' AS DATETIME(6)) AS due_at, state, lead_unit, kind, urgency, channel, matter, secret,
       opened_by, citizen, number
FROM hotline_case;
