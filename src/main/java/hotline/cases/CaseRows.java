package hotline.cases;

import hotline.base.Actor;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The table of cases and the named readers of secret ones: locking, writing. Reading for the eye is {@link ViewRows}. */
@ApplicationScoped
class CaseRows {
    /** The case's row is locked first, its orders' second, by everybody: no deadlock. One line for each order. */
    private static final String READ = """
            SELECT c.id, c.number, c.round, c.state, c.state_since, c.lead_unit, c.kind, c.urgency, c.channel, c.secret,
                   c.matter, c.rule_set, c.opened_by, c.dispatched_by, c.claim_token, c.claim_person, c.claim_login,
                   c.claim_until, c.master, c.was, c.members, c.requests, o.id AS order_id, o.unit AS order_unit, o.part,
                   o.round AS order_round, o.state AS order_state, o.sent_at, o.contacted_at, o.replied_by
            FROM hotline_case c LEFT JOIN case_order o ON o.case_id = c.id WHERE %s ORDER BY o.id""";

    private static final String LOCK = READ + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO hotline_case (number, state, channel, kind, urgency, skill, matter, rule_set, secret, title,
              what, what_sealed, place_sealed, concerns_sealed, citizen, opened_at, opened_by, opened_by_login, state_since)
            VALUES (:number, 'RECEIVED', :channel, :kind, :urgency, :skill, :matter, :ruleSet, :secret, :title,
              :what, :whatSealed, :place, :concerns, :citizen, :at, :by, :login, :at)
            RETURNING id""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final PlaceText places;
    private final RequestRows requests;

    @Inject
    CaseRows(Jdbi jdbi, Vault vault, PlaceText places, RequestRows requests) {
        this.requests = requests;
        this.jdbi = jdbi;
        this.vault = vault;
        this.places = places;
    }

    /** The new row's key. A number that exists already fails on its unique key. */
    long insert(CaseNumber number, CaseDraft draft, Standing standing, Actor by, Instant at) {
        Place place = draft.place();
        return jdbi.withHandle(h -> h.createQuery(INSERT)
                .bind("number", number.symbols())
                .bind("channel", draft.channel().name())
                .bind("kind", draft.kind().name())
                .bind("urgency", standing.urgency().name())
                .bind("skill", draft.skill())
                .bind("matter", draft.matter())
                .bind("ruleSet", standing.ruleSet())
                .bind("secret", draft.secret())
                .bind("title", draft.secret() ? null : CaseDraft.title(draft.what()))
                .bind("what", draft.secret() ? null : draft.what())
                .bind("whatSealed", draft.secret() ? vault.seal(draft.what()) : null)
                .bind("place", place == null ? null : vault.seal(places.write(place)))
                .bind("concerns", draft.concerns() == null ? null : vault.seal(draft.concerns()))
                .bind("citizen", draft.citizen())
                .bind("at", at)
                .bind("by", by.id())
                .bind("login", by.login())
                .mapTo(Long.class)
                .one());
    }

    Optional<CaseRow> lock(CaseNumber number) {
        return lock("c.number = :key", number.symbols());
    }

    Optional<CaseRow> lockByOrder(long order) {
        return lock("c.id = (SELECT case_id FROM case_order WHERE id = :key)", order);
    }

    /** As it is now, for looking only. */
    Optional<CaseRow> read(CaseNumber number) {
        return select(READ, "c.number = :key", number.symbols());
    }

    Optional<CaseRow> read(long id) {
        return select(READ, "c.id = :key", id);
    }

    Optional<CaseRow> readByOrder(long order) {
        return select(READ, "c.id = (SELECT case_id FROM case_order WHERE id = :key)", order);
    }

    private Optional<CaseRow> lock(String which, Object key) {
        return select(LOCK, which, key);
    }

    /** Requests are read behind the lock, and only where there are any. */
    private Optional<CaseRow> select(String sql, String which, Object key) {
        return jdbi.withHandle(h ->
                h.createQuery(sql.formatted(which)).bind("key", key).scanResultSet((lines, c) -> row(lines.get())));
    }

    private Optional<CaseRow> row(ResultSet r) throws SQLException {
        if (!r.next()) return Optional.empty();
        CaseRow row = Columns.caseRow(r);
        boolean asked = r.getInt("requests") > 0;
        List<Order> orders = new ArrayList<>();
        do if (r.getObject("order_id") != null) orders.add(Columns.order(r));
        while (r.next());
        return Optional.of(row.with(orders, asked ? requests.of(row.id()) : List.of()));
    }

    void save(CaseUpdate update, Instant at) {
        if (update.isEmpty()) return;
        jdbi.useHandle(h -> h.createUpdate(update.sql())
                .bindMap(update.values())
                .bind("at", at)
                .execute());
    }

    /** The case inside which this one goes on. */
    Optional<CaseNumber> master(CaseNumber number) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT m.number FROM hotline_case c JOIN hotline_case m ON m.id = c.master WHERE c.number = :number")
                .bind("number", number.symbols())
                .map((r, c) -> Columns.number(r))
                .findOne());
    }

    /** When the handling of the case as a whole is due, as far as the queue knows. */
    Optional<Instant> due(long id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT due_at FROM case_queue WHERE case_id = :id AND clock = 'TOTAL'")
                        .bind("id", id)
                        .map((r, c) -> Columns.at(r, "due_at"))
                        .findOne());
    }

    void claim(long id, Claim claim) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE hotline_case SET claim_token = :token, claim_person = :person, claim_login = :login,
                          claim_until = :until WHERE id = :id""")
                .bind("token", claim.token())
                .bind("person", claim.holderId())
                .bind("login", claim.holder())
                .bind("until", claim.until())
                .bind("id", id)
                .execute());
    }

    void addReaders(long id, Collection<Long> people) {
        if (people.isEmpty()) return;
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("INSERT IGNORE INTO case_reader (case_id, person) VALUES (:case, :person)");
            people.forEach(p -> batch.bind("case", id).bind("person", p).add());
            batch.execute();
        });
    }

    void removeReaders(long id) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM case_reader WHERE case_id = :id")
                .bind("id", id)
                .execute());
    }

    List<Long> readers(long id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT person FROM case_reader WHERE case_id = :id ORDER BY person")
                .bind("id", id)
                .mapTo(Long.class)
                .list());
    }
}
