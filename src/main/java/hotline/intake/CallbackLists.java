package hotline.intake;

import hotline.base.Page;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.cases.CaseNumber;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who is to be called back, for the eyes of who calls. */
@ApplicationScoped
public class CallbackLists {
    /** The case of the missed call counts where somebody opened one from it. */
    private static final String COLUMNS = """
            SELECT b.*, COALESCE(c.number, f.number) AS case_number FROM callback b
            LEFT JOIN hotline_case c ON c.id = b.case_id
            LEFT JOIN contact k ON k.channel = 'PHONE' AND k.ref = b.call_id
            LEFT JOIN hotline_case f ON f.id = k.case_id\s""";

    private static final String OPEN = COLUMNS + """
            WHERE b.result IS NULL AND (b.next_at > :at OR b.next_at = :at AND b.id > :id) ORDER BY b.next_at, b.id LIMIT :n""";

    private static final String CLOSED = COLUMNS + """
            WHERE b.result IS NOT NULL AND (b.closed_at < :at OR b.closed_at = :at AND b.id < :id)
            ORDER BY b.closed_at DESC, b.id DESC LIMIT :n""";

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;

    @Inject
    CallbackLists(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    /** Numbers that are to be called now, and when anything in the list changed last. */
    public record Pulse(long due, @Nullable Instant changedAt) {}

    @Transactional
    public Pulse pulse() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT (SELECT COUNT(*) FROM callback WHERE result IS NULL AND next_at <= :now) AS due,
                               (SELECT MAX(changed_at) FROM callback) AS at""")
                .bind("now", Instant.now(clock))
                .map((r, c) -> new Pulse(r.getLong("due"), CallbackRows.instant(r, "at")))
                .one());
    }

    /** Open ones by when they are to be called; closed ones, the last first. */
    @Transactional
    public Page<CallbackView> page(boolean closed, @Nullable String after, @Nullable Integer limit, Viewer to) {
        to.mustBe(Callbacks.READERS);
        int n = Page.limit(limit);
        Cursor from = after == null ? Cursor.start(closed) : Cursor.read(after);
        return jdbi.withHandle(h -> {
            List<CallbackView> found = h.createQuery(closed ? CLOSED : OPEN)
                    .bind("at", from.at)
                    .bind("id", from.id)
                    .bind("n", n + 1)
                    .map((r, c) -> view(r, to))
                    .list();
            Page<CallbackView> page = Page.of(
                    found,
                    n,
                    v -> new Cursor(closed ? Objects.requireNonNull(v.closedAt()) : v.nextAt(), v.id()).text());
            return new Page<>(tried(h, page.items()), page.next());
        });
    }

    @Transactional
    public CallbackView one(long id, Viewer to) {
        to.mustBe(Callbacks.READERS);
        return jdbi.withHandle(h ->
                tried(
                                h,
                                h.createQuery(COLUMNS + "WHERE b.id = :id")
                                        .bind("id", id)
                                        .map((r, c) -> view(r, to))
                                        .list())
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("callback")));
    }

    private record Cursor(Instant at, long id) {
        static Cursor start(boolean closed) {
            return closed ? new Cursor(LAST, Long.MAX_VALUE) : new Cursor(Instant.EPOCH, 0);
        }

        static Cursor read(String text) {
            if (!text.matches("-?\\d{1,17}-\\d{1,18}")) throw Refusal.invalid("after", "cursor");
            int dash = text.lastIndexOf('-');
            long micros = Long.parseLong(text.substring(0, dash));
            return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Long.parseLong(text.substring(dash + 1)));
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }
    }

    private CallbackView view(ResultSet r, Viewer to) throws SQLException {
        Instant until = CallbackRows.instant(r, "held_until");
        boolean held = until != null && until.isAfter(Instant.now(clock));
        boolean mine = held && r.getLong("holder") == to.actor().id();
        String number = r.getString("case_number");
        String result = r.getString("result");
        String noCase = r.getString("no_case");
        return new CallbackView(
                r.getLong("id"),
                phone(r.getBytes("phone_sealed"), mine),
                r.getString("line"),
                r.getString("skill"),
                r.getString("call_id"),
                r.getInt("missed"),
                CallbackRows.at(r, "first_missed_at"),
                CallbackRows.at(r, "last_missed_at"),
                CallbackRows.at(r, "next_at"),
                r.getInt("tries"),
                held ? r.getString("holder_login") : null,
                held ? until : null,
                mine,
                result == null ? null : CallbackResult.valueOf(result),
                number == null ? null : new CaseNumber(number),
                noCase == null ? null : NoCase.valueOf(noCase),
                CallbackRows.instant(r, "closed_at"),
                List.of());
    }

    private @Nullable String phone(byte @Nullable [] sealed, boolean full) {
        if (sealed == null) return null;
        PhoneNumber number = new PhoneNumber(vault.open(sealed));
        return full ? number.digits() : number.masked();
    }

    private static List<CallbackView> tried(Handle h, List<CallbackView> views) {
        if (views.isEmpty()) return views;
        record Of(long callback, CallbackView.Attempt attempt) {}
        Map<Long, List<CallbackView.Attempt>> attempts = h
                .createQuery(
                        "SELECT callback, at, login, result FROM callback_attempt WHERE callback IN (<ids>) ORDER BY callback, n")
                .bindList("ids", views.stream().map(CallbackView::id).toList())
                .map((r, c) -> new Of(
                        r.getLong("callback"),
                        new CallbackView.Attempt(
                                CallbackRows.at(r, "at"),
                                r.getString("login"),
                                CallbackResult.Said.valueOf(r.getString("result")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::callback, Collectors.mapping(Of::attempt, Collectors.toList())));
        return views.stream()
                .map(v -> v.with(attempts.getOrDefault(v.id(), List.of())))
                .toList();
    }
}
