package hotline.citizens;

import hotline.database.BulkInsert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of citizens. */
@ApplicationScoped
class CitizenRows {
    private static final String COLUMNS = "SELECT id, phone_sealed, name_sealed, merged_into FROM citizen ";
    private final Jdbi jdbi;

    @Inject
    CitizenRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<CitizenRow> byPhone(byte[] hash) {
        return one(COLUMNS + "WHERE phone_hash = :key", hash);
    }

    Optional<CitizenRow> byId(long id) {
        return one(COLUMNS + "WHERE id = :key", id);
    }

    private Optional<CitizenRow> one(String sql, Object key) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("key", key).map(CitizenRows::row).findOne());
    }

    /** Or, when another contact of the same number was faster, the row that it made: it waits for that one's commit. */
    long insert(byte[] hash, byte[] phone, byte @Nullable [] name, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        INSERT INTO citizen (phone_hash, phone_sealed, name_sealed, known_since)
                        VALUES (:hash, :phone, :name, :now)
                        ON DUPLICATE KEY UPDATE phone_hash = VALUES(phone_hash)
                        RETURNING COALESCE(merged_into, id)""")
                .bind("hash", hash)
                .bind("phone", phone)
                .bind("name", name)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    /** Rows of hash, sealed phone, sealed name, since when; one that is there already stays as it is. */
    static BulkInsert many() {
        return new BulkInsert(
                "citizen",
                "phone_hash, phone_sealed, name_sealed, known_since",
                "ON DUPLICATE KEY UPDATE phone_hash = VALUES(phone_hash)");
    }

    List<Long> insert(BulkInsert many) {
        return jdbi.withHandle(many::ids);
    }

    void rename(long id, byte[] name) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE citizen SET name_sealed = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", id)
                .execute());
    }

    private static CitizenRow row(ResultSet r, Object context) throws SQLException {
        return new CitizenRow(
                r.getLong("id"),
                r.getBytes("phone_sealed"),
                r.getBytes("name_sealed"),
                r.getObject("merged_into", Long.class));
    }
}
