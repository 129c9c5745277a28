-- Owner: cases. The cases of a citizen, for what he writes about them: a member's goes on in its master.
CREATE VIEW citizen_case AS
SELECT k.id AS case_id, k.citizen, k.number, k.secret, k.opened_at, COALESCE(m.lead_unit, k.lead_unit) AS lead_unit, COALESCE(m.state, k.state) AS state,
       COALESCE(m.number, k.number) AS heard_number, COALESCE(m.id, k.id) AS heard_case
FROM hotline_case k LEFT JOIN hotline_case m ON m.id = k.master;
