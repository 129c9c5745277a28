-- Owner: visits. Under what the ledger of the telephone keeps the calls made for a case's visits.
CREATE VIEW visit_about AS
SELECT case_id, CONCAT('visit:', id) AS about FROM visit;
