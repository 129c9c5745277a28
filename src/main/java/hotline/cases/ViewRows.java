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

/** Reads one case: its facts, orders, events, and what was asked for. One round trip each. */
@ApplicationScoped
class ViewRows {
    private static final String FACTS = """
            SELECT c.*, p.name_sealed, p.phone_sealed,
              EXISTS (SELECT 1 FROM attachment_sent a WHERE a.owner_kind = 'CASE'
                AND a.owner = CAST(c.id AS CHAR CHARACTER SET ascii) COLLATE ascii_bin) AS has_files
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
            Order order,
            @Nullable Instant signedAt,
            boolean passive,
            @Nullable Instant contactedAt,
            @Nullable Instant repliedAt) {}

    List<OrderRow> orders(long caseId) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT o.*, o.id AS order_id, o.unit AS order_unit, o.round AS order_round, o.state AS order_state
                        FROM case_order o WHERE o.case_id = :id ORDER BY o.id""").bind("id", caseId).map((r, c) -> order(r)).list());
    }

    record RequestRow(
            Request request,
            Instant at,
            String by,
            @Nullable String why,
            @Nullable Instant ruledAt,
            @Nullable String ruledBy,
            @Nullable Instant endedAt) {}

    List<RequestRow> requests(long caseId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM case_request WHERE case_id = :id ORDER BY id")
                .bind("id", caseId)
                .map((r, c) -> request(r))
                .list());
    }

    record MasterRow(CaseNumber number, State state) {}

    MasterRow master(long id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT number, state FROM hotline_case WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> new MasterRow(Columns.number(r), State.valueOf(r.getString("state"))))
                .one());
    }

    List<CaseNumber> members(long id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT number FROM hotline_case WHERE master = :id ORDER BY id")
                .bind("id", id)
                .map((r, c) -> Columns.number(r))
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
                Columns.caseRow(r),
                r.getString("skill"),
                either(r, "what", "what_sealed"),
                place == null ? null : places.read(place),
                opened(r, "concerns_sealed"),
                Columns.key(r, "citizen"),
                known ? Requester.of(r.getBytes("name_sealed"), r.getBytes("phone_sealed"), vault) : null,
                Columns.at(r, "opened_at"),
                r.getString("opened_by_login"),
                r.getInt("requests") > 0,
                r.getBoolean("has_files"));
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
                Columns.order(r),
                Columns.instant(r, "signed_at"),
                r.getBoolean("passive"),
                Columns.instant(r, "contacted_at"),
                Columns.instant(r, "replied_at"));
    }

    private RequestRow request(ResultSet r) throws SQLException {
        String sealed = opened(r, "why_sealed");
        return new RequestRow(
                RequestRows.request(r),
                Columns.at(r, "asked_at"),
                r.getString("asked_login"),
                sealed == null ? r.getString("why") : sealed,
                Columns.instant(r, "ruled_at"),
                r.getString("ruled_login"),
                Columns.instant(r, "ended_at"));
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
