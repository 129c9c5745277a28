package hotline.citizens;

import hotline.database.BulkInsert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of citizens. */
@ApplicationScoped
class CitizenRows {
    /** Those who are one person all name its head: their keys cost no second round trip. */
    private static final String COLUMNS = """
            SELECT c.id, c.phone_sealed, c.name_sealed, c.merged_into,
              IF(c.merged_into IS NULL, NULL,
                 (SELECT GROUP_CONCAT(g.id ORDER BY g.id) FROM citizen g WHERE g.merged_into = c.merged_into)) AS group_keys
            FROM citizen c\s""";

    private final Jdbi jdbi;

    @Inject
    CitizenRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<CitizenRow> byPhone(byte[] hash) {
        return one(COLUMNS + "WHERE c.phone_hash = :key", hash);
    }

    Optional<CitizenRow> byId(long id) {
        return one(COLUMNS + "WHERE c.id = :key", id);
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
                        RETURNING id""")
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

    /** Locks them in the order of their keys. */
    List<CitizenRow> lock(long a, long b) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + "WHERE c.id IN (:a, :b) ORDER BY c.id FOR UPDATE")
                .bind("a", a)
                .bind("b", b)
                .map(CitizenRows::row)
                .list());
    }

    void join(long id, @Nullable Long head) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE citizen SET merged_into = :head WHERE id = :id")
                .bind("head", head)
                .bind("id", id)
                .execute());
    }

    /** Nothing is left but the key, which other rows may name. */
    void empty(long id) {
        jdbi.useHandle(h -> {
            h.createUpdate(
                            "UPDATE citizen SET phone_hash = NULL, phone_sealed = NULL, name_sealed = NULL WHERE id = :id")
                    .bind("id", id)
                    .execute();
            h.execute("DELETE FROM citizen_identity WHERE citizen = ?", id);
        });
    }

    List<CitizenRow> byIds(List<Long> ids) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + "WHERE c.id IN (<ids>) ORDER BY c.id")
                .bindList("ids", ids)
                .map(CitizenRows::row)
                .list());
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
                r.getObject("merged_into", Long.class),
                keys(r.getLong("id"), r.getString("group_keys")));
    }

    private static List<Long> keys(long id, @Nullable String group) {
        return group == null
                ? List.of(id)
                : Arrays.stream(group.split(",")).map(Long::valueOf).toList();
    }
}
