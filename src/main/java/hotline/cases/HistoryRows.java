package hotline.cases;

import hotline.cases.Replay.OrderPaper;
import hotline.cases.Replay.RequestPaper;
import hotline.cases.Replay.Told;
import hotline.database.BulkInsert;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes the rows of cases that were lived elsewhere, as they stand at the end. */
@ApplicationScoped
class HistoryRows {
    private static final String CASE =
            "number, state, round, channel, kind, urgency, skill, matter, rule_set, secret, title, what,"
                    + " what_sealed, place_sealed, concerns_sealed, citizen, lead_unit, opened_at, opened_by, opened_by_login,"
                    + " dispatched_by, state_since, requests";

    private static final String ORDER =
            "case_id, unit, part, round, state, sent_at, sent_by, signed_at, signed_by, passive,"
                    + " contacted_at, contacted_by, replied_at, replied_by";

    private static final String REQUEST =
            "case_id, order_id, kind, round, asked_at, asked_by, asked_login, asked_unit, reason,"
                    + " amount, until_at, why, why_sealed, ruling, ruled_at, ruled_by, ruled_login, ended_at";

    private static final String EVENT =
            "case_id, round, at, actor, actor_login, event, state, lead_unit, secret, readers,"
                    + " co_units, body, body_sealed, rule_set";

    private final Jdbi jdbi;
    private final Vault vault;
    private final PlaceText places;
    private final WhatText text;
    private final CountRows counts;

    @Inject
    HistoryRows(Jdbi jdbi, Vault vault, PlaceText places, WhatText text, CountRows counts) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.places = places;
        this.text = text;
        this.counts = counts;
    }

    List<CaseNumber> taken(List<CaseNumber> numbers) {
        return jdbi.withHandle(h -> h.createQuery("SELECT number FROM hotline_case WHERE number IN (<numbers>)")
                .bindList("numbers", numbers.stream().map(CaseNumber::symbols).toList())
                .map((r, c) -> Columns.number(r))
                .list());
    }

    /** The cases' keys. */
    List<Long> cases(List<PastCase> cases, List<Replay> ends) {
        BulkInsert rows = new BulkInsert("hotline_case", CASE);
        for (int i = 0; i < cases.size(); i++) add(rows, cases.get(i), ends.get(i));
        return jdbi.withHandle(rows::ids);
    }

    private void add(BulkInsert rows, PastCase past, Replay end) {
        CaseDraft d = past.draft();
        Standing s = end.row.standing();
        Place place = d.place();
        rows.add(
                end.row.number().symbols(),
                s.state(),
                end.row.round(),
                s.channel(),
                s.kind(),
                s.urgency(),
                d.skill(),
                s.matter(),
                s.ruleSet(),
                d.secret(),
                d.secret() ? null : CaseDraft.title(d.what()),
                d.secret() ? null : d.what(),
                sealed(d.secret(), d.what()),
                place == null ? null : vault.seal(places.write(place)),
                sealed(true, d.concerns()),
                d.citizen(),
                s.leadUnit(),
                past.at(),
                past.by().id(),
                past.by().login(),
                end.row.dispatchedBy(),
                end.row.since(),
                end.requests.size());
    }

    /** The orders' keys, case by case. */
    List<Long> orders(List<Long> ids, List<Replay> ends) {
        BulkInsert rows = new BulkInsert("case_order", ORDER);
        for (int i = 0; i < ids.size(); i++) {
            for (OrderPaper o : ends.get(i).orders)
                rows.add(
                        ids.get(i),
                        o.sent.unit(),
                        o.sent.part(),
                        o.sent.round(),
                        o.state,
                        o.sentAt,
                        o.sentBy,
                        o.signedAt,
                        o.signedBy,
                        o.passive,
                        o.contactedAt,
                        o.contactedBy,
                        o.repliedAt,
                        o.repliedBy);
        }
        return jdbi.withHandle(rows::ids);
    }

    /** The requests' keys, case by case. Their orders were numbered from 1 in each case. */
    List<Long> requests(List<Long> ids, List<Replay> ends, List<Long> orders) {
        BulkInsert rows = new BulkInsert("case_request", REQUEST);
        int before = 0;
        for (int i = 0; i < ids.size(); i++) {
            boolean secret = ends.get(i).row.standing().secret();
            for (RequestPaper r : ends.get(i).requests) {
                Long nth = r.order();
                add(rows, ids.get(i), nth == null ? null : orders.get(before + nth.intValue() - 1), r, secret);
            }
            before += ends.get(i).orders.size();
        }
        return jdbi.withHandle(rows::ids);
    }

    private void add(BulkInsert rows, long id, @Nullable Long order, RequestPaper r, boolean secret) {
        rows.add(
                id,
                order,
                r.ask.kind(),
                r.round,
                r.at,
                r.by.id(),
                r.by.login(),
                r.by.unit(),
                r.ask.reason(),
                r.amount,
                r.until,
                secret ? null : r.ask.why(),
                sealed(secret, r.ask.why()),
                r.ruling,
                r.ruledAt,
                r.ruledBy == null ? null : r.ruledBy.id(),
                r.ruledBy == null ? null : r.ruledBy.login(),
                r.endedAt);
    }

    /** The last lead order of each case is its own. */
    void leads(List<Long> ids) {
        if (ids.isEmpty()) return;
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE hotline_case c SET lead_order =
                          (SELECT MAX(o.id) FROM case_order o WHERE o.case_id = c.id AND o.part = 'LEAD')
                        WHERE id IN (<ids>) AND lead_unit IS NOT NULL""").bindList("ids", ids).execute());
    }

    /** The events, who may read, and the counters' change. */
    void told(List<Replay> lived) {
        BulkInsert events = new BulkInsert("case_event", EVENT);
        BulkInsert readers = new BulkInsert("case_reader", "case_id, person");
        List<Tally> tallies = new ArrayList<>();
        for (Replay r : lived) {
            r.told.forEach(t -> add(events, t));
            r.readers.forEach(person -> readers.add(r.row.id(), person));
            tallies.addAll(Tally.changes(null, r.row.standing()));
        }
        jdbi.useHandle(h -> {
            events.execute(h);
            readers.execute(h);
        });
        counts.add(tallies);
    }

    private void add(BulkInsert events, Told told) {
        CaseEvent e = told.event();
        boolean secret = e.after().secret();
        String body = text.write(e.what());
        events.add(
                e.caseId(),
                e.round(),
                e.at(),
                e.by().id(),
                e.by().login(),
                e.what().word(),
                e.after().state(),
                e.after().leadUnit(),
                secret,
                secret ? told.readers() : null,
                told.coUnits(),
                secret ? null : body,
                sealed(secret, body),
                e.after().ruleSet());
    }

    private byte @Nullable [] sealed(boolean so, @Nullable String words) {
        return so && words != null ? vault.seal(words) : null;
    }
}
