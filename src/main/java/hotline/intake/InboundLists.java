package hotline.intake;

import hotline.base.Channel;
import hotline.base.Page;
import hotline.base.Refusal;
import hotline.cases.CaseNumber;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Messages that came in, as administrators and operators look at them; read by key. */
@ApplicationScoped
public class InboundLists {
    private static final String COLUMNS = """
            SELECT i.*, c.number FROM inbound_message i
            LEFT JOIN hotline_case c ON c.id = i.case_id AND c.secret = FALSE WHERE\s""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final InboundRows rows;
    private final Acting acting;
    private final KnownRows known;

    @Inject
    InboundLists(Jdbi jdbi, Vault vault, InboundRows rows, Acting acting, KnownRows known) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.rows = rows;
        this.acting = acting;
        this.known = known;
    }

    /** Which of them. */
    public enum Which {
        PARKED("i.state = 'PARKED'"),
        /** Another text came under their key, and was refused. */
        CONFLICTING("i.conflicts > 0"),
        UNREADABLE("i.state = 'DESK'"),
        /** Kept and not worked on. */
        ASIDE("i.state = 'ASIDE'"),
        ALL("TRUE");

        private final String sql;

        Which(String sql) {
            this.sql = sql;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Which of(@Nullable String word) {
            for (Which which : values()) if (which.word().equals(word)) return which;
            if (word == null || word.isEmpty()) return PARKED;
            throw Refusal.invalid("which", "unknown");
        }
    }

    /** The newest first, without texts. */
    @Transactional
    public Page<InboundLine> page(Which which, @Nullable String after, int limit) {
        List<InboundLine> lines = jdbi.withHandle(
                h -> h.createQuery(COLUMNS + which.sql + " AND i.id < :after ORDER BY i.id DESC LIMIT :n")
                        .bind("after", key(after, Long.MAX_VALUE))
                        .bind("n", limit + 1)
                        .map((r, c) -> line(r, false, List.of()))
                        .list());
        return Page.of(lines, limit, l -> Long.toString(l.id()));
    }

    /** What waits for a person, the oldest first, with texts and what they may be about. */
    @Transactional
    public Page<InboundLine> waiting(@Nullable String after, int limit) {
        List<InboundLine> lines = jdbi.withHandle(h -> h.createQuery(
                        COLUMNS + "i.state = 'DESK' AND i.id > :after ORDER BY i.id LIMIT :n")
                .bind("after", key(after, 0))
                .bind("n", limit + 1)
                .map((r, c) -> line(r, true, maybe(r.getLong("id"))))
                .list());
        return Page.of(lines, limit, l -> Long.toString(l.id()));
    }

    /** One with its text. */
    @Transactional
    public InboundLine one(long id) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + "i.id = :id")
                        .bind("id", id)
                        .map((r, c) -> line(r, true, List.of()))
                        .findOne())
                .orElseThrow(() -> Refusal.notFound("message"));
    }

    /** Other texts that came under its key. */
    @Transactional
    public List<String> conflicts(long id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT text FROM inbound_conflict WHERE inbound = :id ORDER BY received_at")
                        .bind("id", id)
                        .map((r, c) -> vault.open(r.getBytes("text")))
                        .list());
    }

    /** Numbers of secret cases are for nobody else. */
    private List<String> maybe(long id) {
        return rows.look(id).flatMap(acting::citizen).map(known::cases).orElse(List.of()).stream()
                .filter(own -> own.isOpen() && !own.secret())
                .map(own -> own.number().toString())
                .limit(5)
                .toList();
    }

    static long key(@Nullable String after, long otherwise) {
        if (after == null || after.isBlank()) return otherwise;
        if (!after.matches("\\d{1,18}")) throw Refusal.invalid("after", "cursor");
        return Long.parseLong(after);
    }

    private InboundLine line(ResultSet r, boolean open, List<String> maybe) throws SQLException {
        String text = vault.open(r.getBytes("text"));
        String number = r.getString("number");
        return new InboundLine(
                r.getLong("id"),
                Channel.valueOf(r.getString("channel")),
                Objects.requireNonNullElse(ContactRows.masked(vault.open(r.getBytes("sender"))), ""),
                r.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("state"),
                open ? text : null,
                text.codePointCount(0, text.length()),
                r.getString("sense"),
                r.getString("reason"),
                r.getString("error"),
                r.getInt("attempts"),
                r.getInt("conflicts"),
                number == null ? null : new CaseNumber(number).toString(),
                r.getString("done_by"),
                maybe);
    }
}
