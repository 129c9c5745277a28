-- Owner: calls. Calls whose end nobody heard: open, ended by a restart of their server, or lost from sight. Another restart
-- that becomes known may end them otherwise.
ALTER TABLE call_visit
  ADD COLUMN end_unseen BOOLEAN AS (still_open OR FIND_IN_SET('pbx-restart', quality) > 0
                                    OR FIND_IN_SET('lost-track', quality) > 0) STORED,
  ADD INDEX call_visit_end_unseen (server, end_unseen, last_heard_at);
