-- Owner: cases. How many cases are in the queue, by what it is filtered by. A move adds rows to case_delta, which nobody
-- else touches (no hot row); they are folded into case_count a moment later. The sum of both is exact at any time.
-- lead_unit 0: none yet.
CREATE TABLE case_count (
  state     ENUM('RECEIVED','ANSWERED','REJECTED','DISPATCHED','HANDLING','REPLIED','VISITING','REHANDLE','CLOSED','MERGED','ARCHIVED') NOT NULL,
  lead_unit BIGINT  NOT NULL,
  kind      ENUM('CONSULTATION','HELP','COMPLAINT','SUGGESTION','REPORT','PRAISE') NOT NULL,
  urgency   ENUM('EXTREME','URGENT','NORMAL') NOT NULL,
  channel   ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  secret    BOOLEAN NOT NULL,
  n         BIGINT  NOT NULL,
  PRIMARY KEY (state, lead_unit, kind, urgency, channel, secret)
);

CREATE TABLE case_delta (
  id        BIGINT  NOT NULL AUTO_INCREMENT PRIMARY KEY,
  state     ENUM('RECEIVED','ANSWERED','REJECTED','DISPATCHED','HANDLING','REPLIED','VISITING','REHANDLE','CLOSED','MERGED','ARCHIVED') NOT NULL,
  lead_unit BIGINT  NOT NULL,
  kind      ENUM('CONSULTATION','HELP','COMPLAINT','SUGGESTION','REPORT','PRAISE') NOT NULL,
  urgency   ENUM('EXTREME','URGENT','NORMAL') NOT NULL,
  channel   ENUM('PHONE','SMS','WECHAT','WEB','OPEN311') NOT NULL,
  secret    BOOLEAN NOT NULL,
  n         TINYINT NOT NULL
);

CREATE VIEW case_tally AS
SELECT state, lead_unit, kind, urgency, channel, secret, n FROM case_count
UNION ALL
SELECT state, lead_unit, kind, urgency, channel, secret, n FROM case_delta;
