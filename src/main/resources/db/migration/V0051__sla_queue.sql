-- Owner: sla. One narrow row per case that is not finished: its place in the queue. Due is the earliest running clock; a
-- case without one stands at the end. case_id grows with the order of receipt, so it is the other sort. Every single
-- filter of the queue has an index in both orders; all are covering for finding a page, which then reads its rows by key.
CREATE TABLE queue_entry (
  case_id   BIGINT      NOT NULL PRIMARY KEY,
  due_at    DATETIME(6) NOT NULL DEFAULT '9999-12-31',
  clock     ENUM('INTAKE','SIGN_IN','TOTAL','REVIEW') NULL,
  state     ENUM('RECEIVED','ANSWERED','REJECTED','DISPATCHED','HANDLING','REPLIED','VISITING','REHANDLE','CLOSED','MERGED','ARCHIVED') NOT NULL,
  lead_unit BIGINT      NULL,
  kind      ENUM('CONSULTATION','HELP','COMPLAINT','SUGGESTION','REPORT','PRAISE') NOT NULL,
  urgency   ENUM('EXTREME','URGENT','NORMAL') NOT NULL,
  channel   ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  matter    BIGINT      NULL,
  secret    BOOLEAN     NOT NULL,
  opened_by BIGINT      NOT NULL,
  FOREIGN KEY (case_id) REFERENCES hotline_case (id),
  KEY queue_due (due_at, case_id, secret),
  KEY queue_due_state (state, due_at, case_id, secret),
  KEY queue_due_unit (lead_unit, due_at, case_id, secret, state),
  KEY queue_due_kind (kind, due_at, case_id, secret),
  KEY queue_due_urgency (urgency, due_at, case_id, secret),
  KEY queue_due_channel (channel, due_at, case_id, secret),
  KEY queue_due_matter (matter, due_at, case_id, secret),
  KEY queue_due_opener (opened_by, due_at, case_id, secret),
  KEY queue_received_state (state, case_id),
  KEY queue_received_unit (lead_unit, case_id),
  KEY queue_received_kind (kind, case_id),
  KEY queue_received_urgency (urgency, case_id),
  KEY queue_received_channel (channel, case_id),
  KEY queue_received_matter (matter, case_id),
  KEY queue_received_opener (opened_by, case_id)
);

-- What the queue reads.
CREATE VIEW case_queue AS
SELECT case_id, due_at, clock, state, lead_unit, kind, urgency, channel, matter, secret, opened_by FROM queue_entry;
