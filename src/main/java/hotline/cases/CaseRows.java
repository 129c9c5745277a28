package hotline.cases;

import hotline.base.Actor;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table of cases and the named readers of secret ones: locking, writing. Reading for the eye is {@link ViewRows}. */
@ApplicationScoped
class CaseRows {
    /** The case's row is locked first, the order's second, by everybody: no deadlock. */
    private static final String LOCK = """
            SELECT c.id, c.number, c.round, c.state, c.lead_unit, c.kind, c.urgency, c.channel, c.secret, c.matter,
                   c.rule_set, c.opened_by, c.dispatched_by, c.claim_token, c.claim_person, c.claim_login,
                   c.claim_until, o.id AS order_id, o.unit AS order_unit, o.state AS order_state, o.replied_by
            FROM hotline_case c LEFT JOIN case_order o ON """;

    private static final String INSERT = """
            INSERT INTO hotline_case (number, state, channel, kind, urgency, skill, matter, rule_set, secret, title,
              what, what_sealed, place_sealed, concerns_sealed, citizen, opened_at, opened_by, opened_by_login, state_since)
            VALUES (:number, 'RECEIVED', :channel, :kind, :urgency, :skill, :matter, :ruleSet, :secret, :title,
              :what, :whatSealed, :place, :concerns, :citizen, :at, :by, :login, :at)
            RETURNING id""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final PlaceText places;

    @Inject
    CaseRows(Jdbi jdbi, Vault vault, PlaceText places) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.places = places;
    }

    /** The new row's key. A number that exists already fails on its unique key. */
    long insert(CaseNumber number, CaseDraft draft, String ruleSet, Actor by, Instant at) {
        Place place = draft.place();
        return jdbi.withHandle(h -> h.createQuery(INSERT)
                .bind("number", number.symbols())
                .bind("channel", draft.channel().name())
                .bind("kind", draft.kind().name())
                .bind("urgency", draft.urgency().name())
                .bind("skill", draft.skill())
                .bind("matter", draft.matter())
                .bind("ruleSet", ruleSet)
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
        return jdbi.withHandle(h -> h.createQuery(LOCK + " o.id = c.lead_order WHERE c.number = :number FOR UPDATE")
                .bind("number", number.symbols())
                .map(CaseRows::row)
                .findOne());
    }

    Optional<CaseRow> lockByOrder(long order) {
        return jdbi.withHandle(h -> h.createQuery(LOCK
                        + " o.id = :order WHERE c.id = (SELECT case_id FROM case_order WHERE id = :order) FOR UPDATE")
                .bind("order", order)
                .map(CaseRows::row)
                .findOne());
    }

    void save(long id, Standing s, Instant at) {
        update("", id, s, null, null, at);
    }

    void saveDispatched(long id, Standing s, long order, long dispatchedBy, Instant at) {
        update(", lead_order = :order, dispatched_by = :dispatcher", id, s, order, dispatchedBy, at);
    }

    private void update(String more, long id, Standing s, @Nullable Long order, @Nullable Long dispatcher, Instant at) {
        jdbi.useHandle(h -> {
            Update update = h.createUpdate("""
                            UPDATE hotline_case SET state = :state, state_since = :at, lead_unit = :unit, kind = :kind,
                              urgency = :urgency, matter = :matter, rule_set = :ruleSet""" + more + " WHERE id = :id")
                    .bind("state", s.state().name())
                    .bind("at", at)
                    .bind("unit", s.leadUnit())
                    .bind("kind", s.kind().name())
                    .bind("urgency", s.urgency().name())
                    .bind("matter", s.matter())
                    .bind("ruleSet", s.ruleSet())
                    .bind("id", id);
            if (order != null) update.bind("order", order).bind("dispatcher", dispatcher);
            update.execute();
        });
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

    List<Long> readers(long id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT person FROM case_reader WHERE case_id = :id ORDER BY person")
                .bind("id", id)
                .mapTo(Long.class)
                .list());
    }

    private static CaseRow row(ResultSet r, Object context) throws SQLException {
        Long order = Columns.key(r, "order_id");
        return new CaseRow(
                r.getLong("id"),
                Columns.number(r),
                r.getInt("round"),
                Columns.standing(r),
                Columns.key(r, "dispatched_by"),
                Columns.claim(r),
                order == null
                        ? null
                        : new Order(
                                order,
                                r.getLong("order_unit"),
                                OrderState.valueOf(r.getString("order_state")),
                                Columns.key(r, "replied_by")));
    }
}
