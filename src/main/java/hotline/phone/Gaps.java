package hotline.phone;

import hotline.base.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** When each server's feed was not heard. */
@ApplicationScoped
class Gaps {
    private final Jdbi jdbi;

    @Inject
    Gaps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Begins a gap at the last moment the server was heard, in this or an earlier life of the service. */
    @Transactional
    public void lost(String server, @Nullable Instant lastHeard, Instant at) {
        jdbi.useHandle(h -> {
            Instant from = lastHeard != null ? lastHeard : heardAt(h, server).orElse(at);
            h.createUpdate("INSERT IGNORE INTO phone_gap (server, from_at, kind) VALUES (:server, :from, 'disconnect')")
                    .bind("server", server)
                    .bind("from", from)
                    .execute();
        });
    }

    /** Ends the gap. Without one, this program itself was gone since the server was last heard. */
    @Transactional
    public void connected(String server, Instant at, @Nullable Instant bootedAt) {
        jdbi.useHandle(h -> {
            Optional<Instant> heard = heardAt(h, server);
            if (!endOpen(h, server, at, bootedAt) && heard.isPresent()) {
                insert(h, server, heard.get(), at, restarted(bootedAt, heard.get()) ? "restart" : "service");
            }
            hear(h, server, at);
        });
    }

    /** No room for events between the two. */
    @Transactional
    public void overflowed(String server, Instant from, Instant to) {
        jdbi.useHandle(h -> insert(h, server, from, to.isBefore(from) ? from : to, "overflow"));
    }

    @Transactional
    public void heard(String server, Instant at) {
        jdbi.useHandle(h -> hear(h, server, at));
    }

    /** Newest first. */
    @Transactional
    public Page<Gap> page(long before, int limit) {
        record Row(long id, Gap gap) {}
        List<Row> rows = jdbi.withHandle(h -> h.createQuery("""
                        SELECT id, server, from_at, to_at, kind, repaired_at IS NOT NULL AS repaired
                        FROM phone_gap WHERE id < :before ORDER BY id DESC LIMIT :limit""")
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        new Gap(
                                row.getString("server"),
                                Objects.requireNonNull(SessionRows.instant(row, "from_at")),
                                SessionRows.instant(row, "to_at"),
                                row.getString("kind"),
                                row.getBoolean("repaired"))))
                .list());
        Page<Row> page = Page.of(rows, limit, row -> Long.toString(row.id()));
        return new Page<>(page.items().stream().map(Row::gap).toList(), page.next());
    }

    private static boolean endOpen(Handle h, String server, Instant at, @Nullable Instant bootedAt) {
        return h.createUpdate("""
                                UPDATE phone_gap
                                SET to_at = GREATEST(from_at, :at), kind = IF(:booted > from_at, 'restart', kind)
                                WHERE open_server = :server""")
                        .bind("server", server)
                        .bind("at", at)
                        .bind("booted", bootedAt)
                        .execute()
                > 0;
    }

    private static boolean restarted(@Nullable Instant bootedAt, Instant lastHeard) {
        return bootedAt != null && bootedAt.isAfter(lastHeard);
    }

    private static Optional<Instant> heardAt(Handle h, String server) {
        return h.createQuery("SELECT heard_at FROM phone_feed WHERE server = :server")
                .bind("server", server)
                .mapTo(Instant.class)
                .findOne();
    }

    private static void hear(Handle h, String server, Instant at) {
        h.createUpdate("""
                        INSERT INTO phone_feed (server, heard_at) VALUES (:server, :at)
                        ON DUPLICATE KEY UPDATE heard_at = GREATEST(heard_at, :at)""").bind("server", server).bind("at", at).execute();
    }

    private static void insert(Handle h, String server, Instant from, Instant to, String kind) {
        h.createUpdate("INSERT INTO phone_gap (server, from_at, to_at, kind) VALUES (:server, :from, :to, :kind)")
                .bind("server", server)
                .bind("from", from)
                .bind("to", to)
                .bind("kind", kind)
                .execute();
    }
}
