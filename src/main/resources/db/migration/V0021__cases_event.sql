-- Owner: cases. Everything that happened, in the order of its writing. Append-only. Live streams tail it, so the row
-- itself says who may hear of it: the unit, and for a secret case the named people.
CREATE TABLE case_event (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_id     BIGINT       NOT NULL REFERENCES hotline_case (id),
  round       INT          NOT NULL,
  at          DATETIME(6)  NOT NULL,
  actor       BIGINT       NOT NULL,
  actor_login VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event       VARCHAR(32)  CHARACTER SET ascii NOT NULL,
  state       ENUM('RECEIVED','ANSWERED','REJECTED','DISPATCHED','HANDLING','REPLIED','VISITING','REHANDLE','CLOSED','MERGED','ARCHIVED') NOT NULL,
  lead_unit   BIGINT       NULL,
  secret      BOOLEAN      NOT NULL,
  -- keys of the named people of a secret case, comma separated
  readers     VARCHAR(1024) CHARACTER SET ascii NULL,
  -- the components of CaseEvent.What as JSON; sealed when the case is secret
  body        MEDIUMTEXT   NULL,
  body_sealed MEDIUMBLOB   NULL,
  KEY event_by_case (case_id, id),
  CHECK ((body IS NULL) <> (body_sealed IS NULL))
);
