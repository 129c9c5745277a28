package hotline.citizens;

import hotline.base.PhoneNumber;
import hotline.database.BulkInsert;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who reaches out, found again by phone. Numbers are looked up by keyed hash; numbers and names are sealed at rest. */
@ApplicationScoped
public class Citizens {
    private final CitizenRows rows;
    private final Vault vault;
    private final Clock clock;

    @Inject
    Citizens(CitizenRows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The citizen of a number, made at the first contact. Two contacts at once make one citizen. One round trip for a
     * known number, two for a new one.
     *
     * @param name kept when no name was known yet; {@link #rename} changes a known one
     */
    @Transactional
    public long recognise(PhoneNumber phone, @Nullable String name) {
        byte[] hash = hash(phone);
        Optional<CitizenRow> known = rows.byPhone(hash);
        if (known.isEmpty()) return rows.insert(hash, vault.seal(phone.digits()), sealed(name), Instant.now(clock));
        CitizenRow row = known.get();
        if (row.nameSealed() == null && name != null && !name.isBlank()) rename(row.id(), name);
        return row.self();
    }

    /** Somebody of whom it is known since when he is known. */
    public record Met(PhoneNumber phone, String name, Instant since) {}

    /** {@link #recognise} for many at once, each number once; their keys in the same order. */
    @Transactional
    public List<Long> recogniseAll(List<Met> met) {
        BulkInsert made = CitizenRows.many();
        met.forEach(m -> made.add(
                hash(m.phone()),
                vault.seal(m.phone().digits()),
                vault.seal(m.name().strip()),
                m.since()));
        return rows.insert(made);
    }

    /** Nobody is made by looking. */
    @Transactional
    public Optional<Citizen> byPhone(PhoneNumber phone) {
        return rows.byPhone(hash(phone)).map(this::open);
    }

    @Transactional
    public Optional<Citizen> byId(long id) {
        return rows.byId(id).map(this::open);
    }

    /** What the citizen is called from now on. */
    @Transactional
    public void rename(long id, String name) {
        rows.rename(id, vault.seal(name.strip()));
    }

    private byte[] hash(PhoneNumber phone) {
        return vault.hash("phone:" + phone.digits());
    }

    private byte @Nullable [] sealed(@Nullable String name) {
        return name == null || name.isBlank() ? null : vault.seal(name.strip());
    }

    private Citizen open(CitizenRow row) {
        byte[] phone = row.phoneSealed();
        byte[] name = row.nameSealed();
        return new Citizen(
                row.self(),
                phone == null ? null : new PhoneNumber(vault.open(phone)),
                name == null ? null : vault.open(name));
    }
}
