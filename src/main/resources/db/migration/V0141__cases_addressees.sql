-- Owner: cases. Who is told what happens to a case: its citizen where a number is known, also when it goes on inside a master.
CREATE VIEW case_addressee AS
SELECT k.id AS case_id, k.master, k.number, c.phone_hash, c.phone_sealed
FROM hotline_case k JOIN citizen c ON c.id = k.citizen
WHERE c.phone_hash IS NOT NULL;

-- Of these only people named for them know.
CREATE VIEW case_secret AS SELECT id AS case_id FROM hotline_case WHERE secret;

-- Whose order leads.
CREATE VIEW case_lead AS SELECT id AS case_id, lead_order FROM hotline_case;

-- What a unit answered the citizen, the newest last; of secret cases nothing.
CREATE VIEW case_answer AS
SELECT id, case_id, CAST(JSON_VALUE(body, '$.order') AS INT) AS order_id, JSON_VALUE(body, '$.answer') AS answer
FROM case_event WHERE event = 'replied' AND body IS NOT NULL;
