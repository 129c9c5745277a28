package hotline.cases;

import hotline.citizens.Requester;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads one case: its facts, its orders, its events. One round trip each. */
@ApplicationScoped
class ViewRows {
    private static final String FACTS = """
            SELECT c.*, p.name_sealed, p.phone_sealed
            FROM hotline_case c LEFT JOIN citizen_card p ON p.id = c.citizen WHERE c.number = :number""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final PlaceText places;

    @Inject
    ViewRows(Jdbi jdbi, Vault vault, PlaceText places) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.places = places;
    }

    Optional<CaseFacts> facts(CaseNumber number) {
        return jdbi.withHandle(h -> h.createQuery(FACTS)
                .bind("number", number.symbols())
                .map((r, c) -> facts(r))
                .findOne());
    }

    record OrderRow(
            long id,
            long unit,
            String part,
            int round,
            OrderState state,
            Instant sentAt,
            @Nullable Instant signedAt,
            boolean passive,
            @Nullable Instant repliedAt) {}

    List<OrderRow> orders(long caseId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM case_order WHERE case_id = :id ORDER BY id")
                .bind("id", caseId)
                .map((r, c) -> order(r))
                .list());
    }

    record EventRow(Instant at, String actor, String event, State state, String body) {}

    List<EventRow> events(long caseId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM case_event WHERE case_id = :id ORDER BY id")
                .bind("id", caseId)
                .map((r, c) -> event(r))
                .list());
    }

    private CaseFacts facts(ResultSet r) throws SQLException {
        String place = opened(r, "place_sealed");
        boolean known = r.getObject("citizen") != null;
        return new CaseFacts(
                r.getLong("id"),
                Columns.number(r),
                r.getInt("round"),
                Columns.standing(r),
                r.getString("skill"),
                either(r, "what", "what_sealed"),
                place == null ? null : places.read(place),
                opened(r, "concerns_sealed"),
                Columns.key(r, "citizen"),
                known ? Requester.of(r.getBytes("name_sealed"), r.getBytes("phone_sealed"), vault) : null,
                Columns.at(r, "opened_at"),
                r.getString("opened_by_login"),
                Columns.claim(r));
    }

    private EventRow event(ResultSet r) throws SQLException {
        return new EventRow(
                Columns.at(r, "at"),
                r.getString("actor_login"),
                r.getString("event"),
                State.valueOf(r.getString("state")),
                either(r, "body", "body_sealed"));
    }

    private static OrderRow order(ResultSet r) throws SQLException {
        return new OrderRow(
                r.getLong("id"),
                r.getLong("unit"),
                r.getString("part"),
                r.getInt("round"),
                OrderState.valueOf(r.getString("state")),
                Columns.at(r, "sent_at"),
                Columns.instant(r, "signed_at"),
                r.getBoolean("passive"),
                Columns.instant(r, "replied_at"));
    }

    private String either(ResultSet r, String clear, String sealed) throws SQLException {
        String text = r.getString(clear);
        return text == null ? vault.open(r.getBytes(sealed)) : text;
    }

    private @Nullable String opened(ResultSet r, String column) throws SQLException {
        byte[] sealed = r.getBytes(column);
        return sealed == null ? null : vault.open(sealed);
    }
}
