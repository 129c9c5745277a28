-- Owner: intake. Under what the ledger of the telephone keeps the calls made back to who then had a case.
CREATE VIEW callback_about AS
SELECT case_id, CONCAT('callback:', id) AS about FROM callback WHERE case_id IS NOT NULL;
