package hotline.cases;

import hotline.base.PersonalData;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a citizen wanted, and what he was told. Internal results, remarks, handlers and whom it was about are not his. */
@ApplicationScoped
class CaseData implements PersonalData {
    private static final String OF_PERSON = """
            SELECT c.*, m.name AS matter_name FROM hotline_case c LEFT JOIN matter m ON m.id = c.matter
            WHERE c.citizen IN (<citizens>) ORDER BY c.opened_at, c.id""";

    /** What a citizen is told; everything else is only named. */
    private static final Set<String> PUBLIC = Set.of(
            "answered.text",
            "rejected.text",
            "rejected.otherWay",
            "rejected.reason",
            "replied.answer",
            "appealed.text");

    private final Jdbi jdbi;
    private final Vault vault;
    private final PlaceText places;
    private final WhatText text;

    @Inject
    CaseData(Jdbi jdbi, Vault vault, PlaceText places, WhatText text) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.places = places;
        this.text = text;
    }

    /** @param concerns only that somebody is named in it */
    record Told(
            String number,
            String state,
            String kind,
            String channel,
            @Nullable String matter,
            Instant openedAt,
            @Nullable String what,
            @Nullable Place place,
            @Nullable String concerns,
            boolean secret,
            List<Map<String, Object>> timeline) {}

    @Override
    public String part() {
        return "cases";
    }

    @Override
    public List<?> export(Person person) {
        if (person.citizens().isEmpty()) return List.of();
        return jdbi.withHandle(h -> {
            List<Told> all = new ArrayList<>();
            h.createQuery(OF_PERSON)
                    .bindList("citizens", person.citizens())
                    .map((r, c) -> Map.entry(r.getLong("id"), told(r)))
                    .list()
                    .forEach(e -> {
                        if (!person.hidden().contains(e.getKey())) all.add(with(e.getValue(), timeline(h, e.getKey())));
                    });
            return all;
        });
    }

    private Told told(ResultSet r) throws SQLException {
        byte[] sealed = r.getBytes("what_sealed");
        byte[] place = r.getBytes("place_sealed");
        return new Told(
                Columns.number(r).toString(),
                r.getString("state"),
                r.getString("kind"),
                r.getString("channel"),
                r.getString("matter_name"),
                Columns.at(r, "opened_at"),
                sealed == null ? r.getString("what") : vault.open(sealed),
                place == null ? null : places.read(vault.open(place)),
                r.getBytes("concerns_sealed") == null ? null : "***",
                r.getBoolean("secret"),
                List.of());
    }

    private static Told with(Told t, List<Map<String, Object>> timeline) {
        return new Told(
                t.number,
                t.state,
                t.kind,
                t.channel,
                t.matter,
                t.openedAt,
                t.what,
                t.place,
                t.concerns,
                t.secret,
                timeline);
    }

    private List<Map<String, Object>> timeline(Handle h, long caseId) {
        return h.createQuery("SELECT at, event, body, body_sealed FROM case_event WHERE case_id = ? ORDER BY id")
                .bind(0, caseId)
                .map((r, c) -> line(r))
                .list();
    }

    private Map<String, Object> line(ResultSet r) throws SQLException {
        String event = Objects.requireNonNull(r.getString("event"));
        byte[] sealed = r.getBytes("body_sealed");
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Columns.at(r, "at"));
        line.put("event", event);
        text.fields(sealed == null ? Objects.requireNonNull(r.getString("body")) : vault.open(sealed))
                .forEach((field, value) -> {
                    if (value != null && PUBLIC.contains(event + "." + field)) line.put(field, value);
                });
        return line;
    }

    @Override
    public boolean needs(long citizen) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM hotline_case WHERE citizen = ?)")
                .bind(0, citizen)
                .mapTo(Boolean.class)
                .one());
    }

    /** Emptied by {@link Act.Anonymise}. */
    @Override
    public void emptyCase(long caseId) {}

    /** All that is his here belongs to a case. */
    @Override
    public void emptyPerson(Person person) {}
}
