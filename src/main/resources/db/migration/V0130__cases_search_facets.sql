-- Owner: cases. What a search asks of a case besides its words, in indexes that are met in the order of the keys, like the
-- pairs; no row is read before it is known to fit. The key first: a move changes the entry where it stands.
ALTER TABLE hotline_case
  ADD KEY case_facets (id, secret, lead_unit, state, kind, urgency, channel, matter, opened_by, opened_at),
  ADD KEY case_of_unit (lead_unit, id);

-- When the cases of a block of 4,096 keys were received: an imported year is younger by key than by time. Written with the
-- pairs, for searches by time; wider than the truth does no harm.
CREATE TABLE case_span (
  block    BIGINT      NOT NULL PRIMARY KEY,
  first_at DATETIME(6) NOT NULL,
  last_at  DATETIME(6) NOT NULL,
  KEY span_by_time (last_at, first_at)
);

INSERT INTO case_span (block, first_at, last_at)
SELECT id DIV 4096, MIN(opened_at), MAX(opened_at) FROM hotline_case GROUP BY 1;
