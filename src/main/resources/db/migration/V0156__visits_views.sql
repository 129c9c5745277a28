-- Owner: visits. What decides whether and how the citizen of a case is asked. master is NULL unless the case is merged.
CREATE VIEW visit_facts AS
SELECT c.id AS case_id, c.number, c.channel, c.secret, c.citizen, IF(c.state = 'MERGED', c.master, NULL) AS master,
       p.phone_hash IS NOT NULL AS phone,
       EXISTS (SELECT 1 FROM visit_opt_out o WHERE o.citizen = c.citizen) AS opted_out,
       c.requests > 0 AND EXISTS (SELECT 1 FROM case_request r
         WHERE r.case_id = c.id AND r.kind = 'UNREASONABLE' AND r.ruling = 'GRANTED') AS unreasonable
FROM hotline_case c LEFT JOIN citizen p ON p.id = c.citizen;

-- A visit with its case, for lists and pages.
CREATE VIEW visit_line AS
SELECT v.*, c.number, c.title, c.what_sealed, c.secret, c.channel, c.kind, c.matter, c.lead_unit, c.state AS case_state,
       h.number AS handled_number, h.state AS handled_state, h.lead_unit AS handled_unit
FROM visit v JOIN hotline_case c ON c.id = v.case_id JOIN hotline_case h ON h.id = v.handled;

-- For figures: one row a visit that fell due, by the moment at which the reply made it due.
CREATE VIEW figure_visit AS
SELECT v.id AS visit, v.planned_at AS at, v.state, v.not_asked, v.outcome, v.asks + v.calls > 0 AS attempted,
       v.replied_at IS NOT NULL AS replied, v.first_solved, v.first_satisfaction, v.final_solved, v.final_satisfaction,
       v.case_id, c.number, c.secret, c.kind, c.skill, u.code AS unit,
       -- by which it was asked first; where nobody was asked, by which the case came
       COALESCE((SELECT a.way FROM visit_attempt a WHERE a.visit = v.id AND a.nr = 1), c.channel) AS channel
FROM visit v JOIN hotline_case c ON c.id = v.case_id JOIN hotline_case h ON h.id = v.handled
LEFT JOIN unit u ON u.id = h.lead_unit;
