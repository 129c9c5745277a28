-- Owner: intake. What decides who may hear a call: the case it led to, whether that is secret, and whether it is over; a case
-- that goes on inside another one is over with it.
CREATE VIEW call_hearing AS
SELECT k.ref AS call_id, c.id AS case_id, c.secret,
       COALESCE(m.state, c.state) IN ('CLOSED','REJECTED','ARCHIVED') AS case_over
FROM contact k JOIN hotline_case c ON c.id = k.case_id LEFT JOIN hotline_case m ON m.id = c.master
WHERE k.channel = 'PHONE';
