package hotline.citizens;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.database.BulkInsert;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who reaches out, found again by phone. Numbers are looked up by keyed hash; numbers and names are sealed at rest. */
@ApplicationScoped
public class Citizens {
    private final CitizenRows rows;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Citizens(CitizenRows rows, Vault vault, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The row of a number, made at the first contact. Two contacts at once make one citizen. One round trip for a
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
        return row.id();
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

    /** All numbers that a person goes by, his own first. */
    @Transactional
    public List<PhoneNumber> phones(Citizen citizen) {
        return rows.byIds(citizen.keys()).stream()
                .sorted(Comparator.comparing(r -> r.id() != citizen.id()))
                .map(CitizenRow::phoneSealed)
                .filter(Objects::nonNull)
                .map(value -> new PhoneNumber(vault.open(value)))
                .toList();
    }

    /**
     * Two rows are one person from now on. Both keep their numbers, and what is theirs stays where it is: an un-merge gives
     * each his own history back. Refuses with 409 {@code already-merged} a row that is part of a person already.
     */
    @Transactional
    public void merge(long id, long into, String why, Actor by) {
        List<CitizenRow> both = rows.lock(id, into);
        if (both.size() < 2) throw Refusal.notFound("citizen");
        CitizenRow one = both.getFirst().id() == id ? both.getFirst() : both.getLast();
        CitizenRow other = one == both.getFirst() ? both.getLast() : both.getFirst();
        if (one.mergedInto() != null)
            throw Refusal.conflict("already-merged", "This citizen is merged already", Map.of());
        rows.join(other.self(), other.self());
        rows.join(id, other.self());
        audit.record(by, "citizens-merged", "citizen:" + id, "into citizen:" + other.self() + ": " + why);
    }

    /** Takes a row out again. The head goes last, with nobody left. Refuses with 409 {@code not-merged}, {@code has-members}. */
    @Transactional
    public void unmerge(long id, String why, Actor by) {
        CitizenRow row = rows.lock(id, id).stream().findFirst().orElseThrow(() -> Refusal.notFound("citizen"));
        if (row.mergedInto() == null) throw Refusal.conflict("not-merged", "This citizen is not merged", Map.of());
        if (row.isHead()) throw Refusal.conflict("has-members", "Others are merged into this citizen", Map.of());
        rows.join(id, null);
        if (row.keys().size() == 2) rows.join(row.self(), null);
        audit.record(by, "citizens-unmerged", "citizen:" + id, "out of citizen:" + row.self() + ": " + why);
    }

    /** Number, name and accounts elsewhere are gone; the row stays for those who name its key. */
    @Transactional
    public void empty(long id) {
        rows.empty(id);
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
                row.id(),
                row.keys(),
                phone == null ? null : new PhoneNumber(vault.open(phone)),
                name == null ? null : vault.open(name));
    }
}
