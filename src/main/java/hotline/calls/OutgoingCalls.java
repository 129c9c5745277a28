package hotline.calls;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.calls.Bridges.Meeting;
import hotline.files.Recordings;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Calls to citizens that the service placed: in the ledger before they ring, and never in the figures of the queues. */
@ApplicationScoped
public class OutgoingCalls {
    private final Jdbi jdbi;
    private final EvidenceRows evidence;
    private final Vault vault;
    private final Recordings recordings;
    private final Audit audit;
    private final Clock clock;

    @Inject
    OutgoingCalls(Jdbi jdbi, EvidenceRows evidence, Vault vault, Recordings recordings, Audit audit, Clock clock) {
        this.recordings = recordings;
        this.audit = audit;
        this.jdbi = jdbi;
        this.evidence = evidence;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * What is about to be asked of a telephone server. In a transaction of its own: a process that dies afterwards leaves a
     * call that has its row.
     *
     * @param call  the name that the operator's channel will have
     * @param about {@code callback:7}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void placed(
            String server,
            String call,
            Actor by,
            String extension,
            PhoneNumber to,
            @Nullable String line,
            String about) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO call_outgoing (unique_id, server, operator, extension, line, callee_hash, callee_sealed, about, placed_at)
                        VALUES (:call, :server, :operator, :extension, :line, :hash, :sealed, :about, :now)""")
                .bind("call", call)
                .bind("server", server)
                .bind("operator", VisitRow.cut(by.login(), 64))
                .bind("extension", extension)
                .bind("line", VisitRow.cut(line, 20))
                .bind("hash", vault.hash(to.digits()))
                .bind("sealed", vault.seal(to.digits()))
                .bind("about", about)
                .bind("now", Instant.now(clock))
                .execute());
    }

    /** The server would not: there was no call. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(String call) {
        jdbi.useHandle(h -> h.execute("DELETE FROM call_outgoing WHERE unique_id = ?", call));
    }

    /** What was called about one thing, in order. */
    @Transactional
    public List<OutgoingCall> about(String about) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM call_outgoing WHERE about = :about ORDER BY placed_at")
                .bind("about", about)
                .map(this::call)
                .list());
    }

    /**
     * What was spoken, for who spoke and for who watches over the telephone; 404 for others. Audited once an hour.
     *
     * @param about that the call was really made for it, whose secrecy is the caller's to look after
     */
    @Transactional
    public Response recording(Viewer viewer, String about, String call, @Nullable String range) {
        OutgoingCall made = about(about).stream()
                .filter(c -> c.call().equals(call) && c.recording() != null)
                .filter(c -> mayHear(viewer, c))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("recording"));
        Response answer = recordings.serve(server(call), Objects.requireNonNull(made.recording()), range);
        if (answer.getStatus() < 300)
            audit.recordOncePer(
                    Duration.ofHours(1), viewer.actor(), "recording-played", "call:" + VisitRow.cut(call, 90));
        return answer;
    }

    /** Who spoke, and who watches over the telephone. */
    public static boolean mayHear(Viewer viewer, OutgoingCall call) {
        return viewer.isAny(Calls.SEE_ALL)
                || call.operator().equals(viewer.actor().login());
    }

    private String server(String call) {
        return jdbi.withHandle(h -> h.createQuery("SELECT server FROM call_outgoing WHERE unique_id = ?")
                .bind(0, call)
                .mapTo(String.class)
                .one());
    }

    private OutgoingCall call(ResultSet r, StatementContext c) throws SQLException {
        String call = r.getString("unique_id");
        List<Evidence> said = evidence.of(r.getString("server"), Set.of(call)).getOrDefault(call, List.of());
        Facts facts = Facts.of(said);
        List<Meeting> meetings = said.isEmpty() ? List.of() : new Bridges(facts, null).with(call);
        Fact.HungUp ended = said.isEmpty() ? null : facts.hungUp(call);
        boolean recorded =
                !said.isEmpty() && !facts.of(Fact.Recorded.class, call).isEmpty();
        return new OutgoingCall(
                call,
                r.getString("operator"),
                r.getString("extension"),
                r.getString("line"),
                r.getString("about"),
                c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "placed_at", c),
                meetings.isEmpty() ? null : meetings.getFirst().span().from(),
                ended == null ? null : ended.at(),
                talk(meetings),
                recorded ? CallHead.recording(call) : null);
    }

    private static @Nullable Long talk(List<Meeting> meetings) {
        long sum = 0;
        for (Meeting m : meetings) {
            Instant to = m.span().to();
            if (to == null) return null;
            sum += ChronoUnit.MICROS.between(m.span().from(), to);
        }
        return meetings.isEmpty() ? null : (Long) sum;
    }
}
