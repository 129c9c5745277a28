-- Owner: cases. A legal hold is something that was asked for and is not ended; and when a case was emptied of what is personal.
ALTER TABLE case_request
  MODIFY kind ENUM('RETURN','EXTENSION','SUSPENSION','SUPERVISION','HARD','UNREASONABLE','SCORE_APPEAL','HOLD') NOT NULL;

ALTER TABLE hotline_case
  ADD COLUMN anonymised_at DATETIME(6) NULL,
  -- finds what has been in its state for long
  ADD KEY case_by_age (state, anonymised_at, state_since, id);

-- How long each case has been kept, and what keeps it.
CREATE VIEW case_kept AS
SELECT c.id AS case_id, c.number, c.state, c.state_since, c.secret, c.citizen, c.anonymised_at, m.state AS master_state,
       COALESCE((SELECT MAX(e.at) FROM case_event e WHERE e.case_id = c.id AND e.event IN ('closed', 'rejected', 'merged')),
         c.state_since) AS finished_at,
       EXISTS (SELECT 1 FROM case_request r WHERE r.case_id = c.id AND r.kind = 'HOLD' AND r.ruling = 'PENDING') AS held
FROM hotline_case c LEFT JOIN hotline_case m ON m.id = c.master;
