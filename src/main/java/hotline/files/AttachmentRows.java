package hotline.files;

import hotline.base.Actor;
import hotline.files.Arrival.Arrived;
import hotline.files.Attachment.State;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of attachments. */
@ApplicationScoped
class AttachmentRows {
    private static final String OF = "owner_kind = :kind AND owner = :owner";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    AttachmentRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Fails on the unique key when the same upload has a row already. */
    void insert(
            String token,
            Owner owner,
            @Nullable String about,
            Upload u,
            Arrived a,
            Actor by,
            Instant at,
            Instant again) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO attachment (token, owner_kind, owner, about, upload_key, body_hash, sha256, size, type,
                          width, height, name_sealed, state, again_at, uploaded_by, uploaded_login, uploaded_at)
                        VALUES (:token, :kind, :owner, :about, :key, :body, :sha, :size, :type,
                          :width, :height, :name, :state, :again, :by, :login, :at)""")
                .bind("token", token)
                .bind("kind", owner.kind().name())
                .bind("owner", owner.id())
                .bind("about", about)
                .bind("key", u.key())
                .bind("body", a.bodyHash())
                .bind("sha", a.sha256())
                .bind("size", a.size())
                .bind("type", a.type().name())
                .bind("width", a.width())
                .bind("height", a.height())
                .bind("name", vault.seal(FileName.of(u.name(), a.type())))
                .bind("state", a.scanned() ? State.KEPT.name() : State.QUARANTINE.name())
                .bind("again", a.scanned() ? null : again)
                .bind("by", by.id())
                .bind("login", by.login())
                .bind("at", at)
                .execute());
    }

    Optional<Attachment> byToken(String token) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM attachment WHERE token = :token AND state <> 'REMOVED'")
                        .bind("token", token)
                        .map(this::row)
                        .findOne());
    }

    Optional<Attachment> byKey(Owner owner, String key, Actor by) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM attachment WHERE " + OF + " AND uploaded_by = :by AND upload_key = :key")
                .bind("kind", owner.kind().name())
                .bind("owner", owner.id())
                .bind("by", by.id())
                .bind("key", key)
                .map(this::row)
                .findOne());
    }

    List<Attachment> of(Owner owner) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM attachment WHERE " + OF + " AND state <> 'REMOVED' ORDER BY id")
                        .bind("kind", owner.kind().name())
                        .bind("owner", owner.id())
                        .map(this::row)
                        .list());
    }

    /** False when it is not there, not his, of something else, sent already, or infected. */
    boolean send(String token, Owner owner, @Nullable String about, boolean open, Actor by, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate(
                                "UPDATE attachment SET sent_at = :at, open = :open WHERE token = :token AND "
                                        + OF + " AND about <=> :about AND uploaded_by = :by AND sent_at IS NULL"
                                        + " AND state IN ('QUARANTINE','KEPT')")
                        .bind("at", at)
                        .bind("open", open)
                        .bind("token", token)
                        .bind("kind", owner.kind().name())
                        .bind("owner", owner.id())
                        .bind("about", about)
                        .bind("by", by.id())
                        .execute())
                == 1;
    }

    /** The key of an upload is done with: a name of another draft's may be the same. */
    int bind(Owner draft, Owner to, @Nullable String about, boolean open, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE attachment SET owner_kind = :toKind, owner = :to, about = :about, upload_key = token,
                          sent_at = :at, open = :open
                        WHERE owner_kind = :kind AND owner = :owner AND state IN ('QUARANTINE','KEPT')""")
                .bind("toKind", to.kind().name())
                .bind("to", to.id())
                .bind("about", about)
                .bind("at", at)
                .bind("open", open)
                .bind("kind", draft.kind().name())
                .bind("owner", draft.id())
                .execute());
    }

    void remove(String token) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE attachment SET state = 'REMOVED', again_at = NULL, upload_key = token WHERE token = :token""").bind("token", token).execute());
    }

    int removeAll(Owner owner) {
        return jdbi.withHandle(h -> h.createUpdate(
                        "UPDATE attachment SET state = 'REMOVED', again_at = NULL, upload_key = token WHERE " + OF)
                .bind("kind", owner.kind().name())
                .bind("owner", owner.id())
                .execute());
    }

    int removeUnsent(Instant before) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE attachment SET state = 'REMOVED', again_at = NULL, upload_key = token
                        WHERE sent_at IS NULL AND uploaded_at < :before AND state <> 'REMOVED'""").bind("before", before).execute());
    }

    List<String> removed(int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT token FROM attachment WHERE state = 'REMOVED' LIMIT :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    void forget(String token) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM attachment WHERE token = :token AND state = 'REMOVED'")
                .bind("token", token)
                .execute());
    }

    /** What waits for the scanner and is due; nobody else has it before {@code again}. In the caller's transaction. */
    List<String> lease(Instant now, Instant again, int limit) {
        return jdbi.withHandle(h -> {
            List<String> due = h.createQuery("""
                            SELECT token FROM attachment WHERE state = 'QUARANTINE' AND again_at <= :now
                            ORDER BY again_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
                    .bind("now", now)
                    .bind("limit", limit)
                    .mapTo(String.class)
                    .list();
            if (!due.isEmpty())
                h.createUpdate("UPDATE attachment SET again_at = :again WHERE token IN (<due>)")
                        .bind("again", again)
                        .bindList("due", due)
                        .execute();
            return due;
        });
    }

    void settle(String token, State state) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE attachment SET state = :state, again_at = NULL WHERE token = :token AND state = 'QUARANTINE'")
                .bind("state", state.name())
                .bind("token", token)
                .execute());
    }

    private Attachment row(ResultSet r, StatementContext c) throws SQLException {
        ColumnMapper<Instant> instants = c.findColumnMapperFor(Instant.class).orElseThrow();
        return new Attachment(
                r.getString("token"),
                new Owner(Owner.Kind.valueOf(r.getString("owner_kind")), r.getString("owner")),
                r.getString("about"),
                vault.open(r.getBytes("name_sealed")),
                FileType.valueOf(r.getString("type")),
                r.getLong("size"),
                r.getObject("width", Integer.class),
                r.getObject("height", Integer.class),
                State.valueOf(r.getString("state")),
                r.getBytes("body_hash"),
                r.getLong("uploaded_by"),
                r.getString("uploaded_login"),
                instants.map(r, "uploaded_at", c),
                r.getBoolean("open"),
                instants.map(r, "sent_at", c));
    }
}
