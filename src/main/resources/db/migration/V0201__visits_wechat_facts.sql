-- Owner: visits. A citizen who is one person with others has their telephone too.
CREATE OR REPLACE VIEW visit_facts AS
SELECT c.id AS case_id, c.number, c.channel, c.secret, c.citizen, IF(c.state = 'MERGED', c.master, NULL) AS master,
       p.phone_hash IS NOT NULL OR EXISTS (SELECT 1 FROM citizen q WHERE q.merged_into = p.merged_into
         AND q.phone_hash IS NOT NULL) AS phone,
       EXISTS (SELECT 1 FROM visit_opt_out o WHERE o.citizen = c.citizen) AS opted_out,
       c.requests > 0 AND EXISTS (SELECT 1 FROM case_request r
         WHERE r.case_id = c.id AND r.kind = 'UNREASONABLE' AND r.ruling = 'GRANTED') AS unreasonable
FROM hotline_case c LEFT JOIN citizen p ON p.id = c.citizen;
