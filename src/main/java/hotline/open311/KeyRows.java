package hotline.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The keys; of each only its hash. */
@ApplicationScoped
class KeyRows {
    private final Jdbi jdbi;

    @Inject
    KeyRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<ApiKey> all() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM open311_key ORDER BY revoked_at IS NOT NULL, id DESC")
                .map((r, c) -> key(r))
                .list());
    }

    Optional<ApiKey> byHash(byte[] hash) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM open311_key WHERE hash = ? AND revoked_at IS NULL")
                .bind(0, hash)
                .map((r, c) -> key(r))
                .findOne());
    }

    /** A hash that is there already stays as it is. */
    long add(
            String name,
            String contact,
            @Nullable Integer perMinute,
            byte[] hash,
            boolean demo,
            Instant at,
            String by) {
        return jdbi.withHandle(h -> {
            h.createUpdate("""
                            INSERT IGNORE INTO open311_key (name, contact, hash, per_minute, demo, made_at, made_by)
                            VALUES (:name, :contact, :hash, :perMinute, :demo, :at, :by)""")
                    .bind("name", name)
                    .bind("contact", contact)
                    .bind("hash", hash)
                    .bind("perMinute", perMinute)
                    .bind("demo", demo)
                    .bind("at", at)
                    .bind("by", by)
                    .execute();
            return h.createQuery("SELECT id FROM open311_key WHERE hash = ?")
                    .bind(0, hash)
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** False when there is no such key, or it was revoked before. */
    boolean revoke(long id, Instant at) {
        return jdbi.withHandle(h ->
                h.execute("UPDATE open311_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", at, id) == 1);
    }

    private static ApiKey key(ResultSet r) throws SQLException {
        LocalDateTime revoked = r.getObject("revoked_at", LocalDateTime.class);
        return new ApiKey(
                r.getLong("id"),
                r.getString("name"),
                r.getString("contact"),
                r.getObject("per_minute", Integer.class),
                r.getBoolean("demo"),
                r.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("made_by"),
                revoked == null ? null : revoked.toInstant(ZoneOffset.UTC));
    }
}
