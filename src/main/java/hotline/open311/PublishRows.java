package hotline.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.cases.CaseNumber;
import hotline.cases.State;
import hotline.database.BulkInsert;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads what there is to publish of cases, and writes what is published. */
@ApplicationScoped
class PublishRows {
    private static final String UPSERT = """
            ON DUPLICATE KEY UPDATE matter = VALUES(matter), open = VALUES(open), merged = VALUES(merged), notes = VALUES(notes),
              unit = VALUES(unit), area = VALUES(area), updated_at = VALUES(updated_at), expected_at = VALUES(expected_at)""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final ObjectMapper json;

    @Inject
    PublishRows(Jdbi jdbi, Vault vault, ObjectMapper json) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.json = json;
    }

    /** @param place as it was sealed: address, coordinates, cell */
    record Facts(
            long id,
            String number,
            @Nullable Long matter,
            boolean secret,
            Instant openedAt,
            @Nullable Instant expectedAt,
            @Nullable JsonNode place) {}

    /** Locks the mark; empty when another node is sweeping. */
    Optional<Long> mark() {
        return jdbi.withHandle(h -> h.createQuery("SELECT event FROM open311_mark WHERE id = 1 FOR UPDATE SKIP LOCKED")
                .mapTo(Long.class)
                .findOne());
    }

    void moveMark(long event) {
        jdbi.useHandle(h -> h.execute("UPDATE open311_mark SET event = ? WHERE id = 1", event));
    }

    /** Keys of events behind one, and whose they are. */
    Map<Long, Long> after(long id, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id, case_id FROM open311_event WHERE id > :id ORDER BY id LIMIT :limit")
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((r, c) -> Map.entry(r.getLong(1), r.getLong(2)))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Long> id(CaseNumber number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT case_id FROM open311_case WHERE number = ?")
                .bind(0, number.symbols())
                .mapTo(Long.class)
                .findOne());
    }

    List<Facts> facts(Collection<Long> cases) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM open311_case WHERE case_id IN (<ids>)")
                .bindList("ids", cases)
                .map((r, c) -> facts(r))
                .list());
    }

    /** By case, in the order of their writing. */
    Map<Long, List<PublicEvent>> events(Collection<Long> cases) {
        record Of(long id, PublicEvent event) {}
        return jdbi.withHandle(h -> h
                .createQuery("SELECT * FROM open311_event WHERE case_id IN (<ids>) ORDER BY case_id, id")
                .bindList("ids", cases)
                .map((r, c) -> new Of(r.getLong("case_id"), event(r)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::event, Collectors.toList()))));
    }

    record Published(
            Facts facts,
            long matter,
            PublicFold fold,
            @Nullable String area) {}

    void write(List<Published> published) {
        BulkInsert rows = new BulkInsert(
                "open311_request",
                "case_id, number, matter, open, merged, notes, unit, area, requested_at, updated_at, expected_at",
                UPSERT);
        for (Published p : published)
            rows.add(
                    p.facts().id(),
                    p.facts().number(),
                    p.matter(),
                    p.fold().open(),
                    p.fold().merged(),
                    p.fold().notes(),
                    p.fold().unit(),
                    p.area(),
                    p.facts().openedAt(),
                    p.fold().updatedAt(),
                    p.facts().expectedAt());
        if (!published.isEmpty()) jdbi.useHandle(rows::execute);
    }

    void takeBack(Collection<Long> cases) {
        if (cases.isEmpty()) return;
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM open311_request WHERE case_id IN (<ids>)")
                .bindList("ids", cases)
                .execute());
    }

    private Facts facts(ResultSet r) throws SQLException {
        byte[] place = r.getBytes("place_sealed");
        boolean secret = r.getBoolean("secret");
        return new Facts(
                r.getLong("case_id"),
                r.getString("number"),
                r.getObject("matter", Long.class),
                secret,
                at(r.getObject("opened_at", LocalDateTime.class)),
                r.getObject("expected_at") == null ? null : at(r.getObject("expected_at", LocalDateTime.class)),
                place == null || secret ? null : tree(vault.open(place)));
    }

    private PublicEvent event(ResultSet r) throws SQLException {
        String word = r.getString("event");
        String body = r.getString("body");
        return new PublicEvent(
                at(r.getObject("at", LocalDateTime.class)),
                word,
                State.valueOf(r.getString("state")),
                r.getObject("lead_unit", Long.class),
                body == null ? null : text(word, tree(body)));
    }

    private static @Nullable String text(String word, JsonNode body) {
        JsonNode text = body.path(word.equals("replied") ? "answer" : "text");
        return text.isTextual() && !text.asText().isBlank() ? text.asText() : null;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
