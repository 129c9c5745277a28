package hotline.cases;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes what happened: one event row, the counters' change, then the typed event to the watchers. */
@ApplicationScoped
class Journal {
    private static final String INSERT = """
            INSERT INTO case_event (case_id, round, at, actor, actor_login, event, state, lead_unit, secret, readers, co_units, body,
              body_sealed, rule_set)
            VALUES (:case, :round, :at, :actor, :login, :event, :state, :unit, :secret, :readers, :coUnits, :body, :sealed,
              :ruleSet)""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final WhatText text;
    private final CountRows counts;
    private final CaseRows cases;
    private final Event<CaseEvent> watchers;

    @Inject
    Journal(Jdbi jdbi, Vault vault, WhatText text, CountRows counts, CaseRows cases, Event<CaseEvent> watchers) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.text = text;
        this.counts = counts;
        this.cases = cases;
        this.watchers = watchers;
    }

    /** @param coUnits keys of the units that hear of it besides the lead, comma separated */
    void write(CaseEvent event, @Nullable String coUnits) {
        insert(event, coUnits);
        counts.add(Tally.changes(event.before(), event.after()));
        watchers.fire(event);
    }

    private void insert(CaseEvent event, @Nullable String coUnits) {
        boolean secret = event.after().secret();
        String body = text.write(event.what());
        jdbi.useHandle(h -> h.createUpdate(INSERT)
                .bind("case", event.caseId())
                .bind("round", event.round())
                .bind("at", event.at())
                .bind("actor", event.by().id())
                .bind("login", event.by().login())
                .bind("event", event.what().word())
                .bind("state", event.after().state().name())
                .bind("unit", event.after().leadUnit())
                .bind("secret", secret)
                .bind("readers", secret ? readers(event.caseId()) : null)
                .bind("coUnits", coUnits)
                .bind("body", secret ? null : body)
                .bind("sealed", secret ? vault.seal(body) : null)
                .bind("ruleSet", event.after().ruleSet())
                .execute());
    }

    private @Nullable String readers(long caseId) {
        List<Long> readers = cases.readers(caseId);
        return readers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
