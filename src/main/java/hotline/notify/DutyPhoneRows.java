package hotline.notify;

import hotline.base.PhoneNumber;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of telephones on duty, as those see it who keep it: numbers are masked as soon as they are read. */
@ApplicationScoped
class DutyPhoneRows {
    private static final String READ = """
            SELECT d.*, COALESCE(u.code, d.role) AS whom FROM duty_phone d LEFT JOIN unit u ON u.id = d.unit""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    DutyPhoneRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    List<DutyPhone> all() {
        return jdbi.withHandle(h ->
                h.createQuery(READ + " ORDER BY d.id").map((r, c) -> phone(r)).list());
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<DutyPhone> locked(long id) {
        return jdbi.withHandle(h -> h.createQuery(READ + " WHERE d.id = ? FOR UPDATE")
                .bind(0, id)
                .map((r, c) -> phone(r))
                .findOne());
    }

    /**
     * Its id; empty when the number is there already.
     *
     * @param unit {@code null}: of the role in {@code phone}
     */
    Optional<Long> add(DutyPhone phone, @Nullable Long unit, PhoneNumber number, byte[] hash) {
        return jdbi.withHandle(h -> h.createQuery("""
                        INSERT IGNORE INTO duty_phone (unit, role, hash, sealed, valid_from, valid_until, revision, entered_at, entered_by)
                        VALUES (:unit, :role, :hash, :sealed, :from, :until, :revision, :at, :by)
                        RETURNING id""")
                .bind("unit", unit)
                .bind("role", unit == null ? phone.whom() : null)
                .bind("hash", hash)
                .bind("sealed", vault.seal(number.digits()))
                .bind("from", phone.from())
                .bind("until", phone.until())
                .bind("revision", phone.revision())
                .bind("at", phone.at())
                .bind("by", phone.by())
                .mapTo(Long.class)
                .findOne());
    }

    void write(DutyPhone phone) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE duty_phone SET valid_from = :from, valid_until = :until, revision = :revision WHERE id = :id")
                .bind("from", phone.from())
                .bind("until", phone.until())
                .bind("revision", phone.revision())
                .bind("id", phone.id())
                .execute());
    }

    void remove(long id) {
        jdbi.useHandle(h -> h.execute("DELETE FROM duty_phone WHERE id = ?", id));
    }

    private DutyPhone phone(ResultSet r) throws SQLException {
        LocalDateTime at = r.getObject("entered_at", LocalDateTime.class);
        return new DutyPhone(
                r.getLong("id"),
                r.getString("whom"),
                new PhoneNumber(vault.open(r.getBytes("sealed"))).masked(),
                r.getObject("valid_from", LocalDate.class),
                r.getObject("valid_until", LocalDate.class),
                r.getInt("revision"),
                at == null ? null : at.toInstant(ZoneOffset.UTC),
                r.getString("entered_by"));
    }
}
