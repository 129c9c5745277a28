-- Owner: calls. A figure is one scan: its limits and what is doubtful come out of the same index as its counts.
ALTER TABLE call_visit
  DROP INDEX call_visit_figures,
  ADD INDEX call_visit_figures (last_of_request, request_asked_at, line, skill, operator, transferred, outcome,
                                request_wait_us, threshold_ms, short_abandon_ms, may_be_rated, invited, rating, quality);
