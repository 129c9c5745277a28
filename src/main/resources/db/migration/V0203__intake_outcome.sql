-- Owner: intake. What came of a message, for the channel that has brought more of it than words.
CREATE VIEW inbound_outcome AS
SELECT channel, account, sender_hash, ref, state, case_id, contact FROM inbound_message;
