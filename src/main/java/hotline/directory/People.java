package hotline.directory;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.base.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door of accounts: people, who have a password, and programs, which have a secret. Every change is audited and ends
 * all sessions of the account; a person who is gone is closed, never deleted.
 */
@ApplicationScoped
public class People {
    private final PeopleRows rows;
    private final Directory directory;
    private final Audit audit;

    @Inject
    People(PeopleRows rows, Directory directory, Audit audit) {
        this.rows = rows;
        this.directory = directory;
        this.audit = audit;
    }

    /** Who an account is for. {@code unit} is a unit's code, {@code null} at the centre. */
    public record Described(String name, @Nullable String unit, Set<Role> roles) {}

    /** Everybody by login, closed accounts too. */
    @Transactional
    public List<PersonEntry> all() {
        return rows.all();
    }

    /**
     * Opens an account; the first password (a program's secret), to be handed over, is kept nowhere. Refuses a taken
     * login with 409 {@code login-taken}.
     */
    @Transactional
    public String add(String login, Described who, boolean program, Actor by) {
        String credential = program ? Credentials.secret() : Credentials.password();
        byte[] fast = program ? Credentials.fast(credential) : null;
        String slow = program ? null : Credentials.slow(credential);
        if (!rows.add(login, who.name(), unit(who.unit()), slow, fast))
            throw Refusal.conflict("login-taken", "The login is taken", Map.of("login", login));
        rows.roles(locked(login).id(), who.roles());
        audit.record(by, "account-opened", "person:" + login, who.roles().toString());
        return credential;
    }

    /** Name, unit and roles; those given replace those there were. */
    @Transactional
    public void describe(String login, Described who, Actor by) {
        long id = locked(login).id();
        rows.describe(id, who.name(), unit(who.unit()));
        rows.roles(id, who.roles());
        mustBeAdministered(by);
        audit.record(by, "account-changed", "person:" + login, who.unit() + " " + who.roles());
    }

    /** A new password (a program's secret): the old one is worth nothing from now on. */
    @Transactional
    public String renew(String login, Actor by) {
        PeopleRows.Locked person = locked(login);
        String credential = person.program() ? Credentials.secret() : Credentials.password();
        if (person.program()) rows.credential(person.id(), null, Credentials.fast(credential));
        else rows.credential(person.id(), Credentials.slow(credential), null);
        audit.record(by, "credential-renewed", "person:" + login, null);
        return credential;
    }

    /** Lets in, or out. */
    @Transactional
    public void activate(String login, boolean on, Actor by) {
        rows.active(locked(login).id(), on);
        mustBeAdministered(by);
        audit.record(by, on ? "account-reopened" : "account-closed", "person:" + login, null);
    }

    /** A person's own choice. Refuses a wrong old password and one that is too short. */
    @Transactional
    public void choose(Actor who, String old, String wanted) {
        PeopleRows.Locked person = locked(who.login());
        if (person.passwordHash() == null || !Credentials.matches(old, person.passwordHash()))
            throw Refusal.invalid("old", "wrong");
        if (wanted.length() < Credentials.SHORTEST_PASSWORD) throw Refusal.invalid("wanted", "too-short");
        rows.credential(person.id(), Credentials.slow(wanted), null);
        audit.record(who, "password-chosen", "person:" + who.login(), null);
    }

    /** Whoever is there, somebody must be able to let others in; the demo town's people look after themselves. */
    private void mustBeAdministered(Actor by) {
        boolean demo = rows.all().stream().anyMatch(p -> p.demo() && p.login().equals(by.login()));
        if (!demo && rows.administrators() == 0)
            throw Refusal.conflict("last-administrator", "Somebody must be able to administer the service", Map.of());
    }

    private PeopleRows.Locked locked(String login) {
        return rows.lock(login).orElseThrow(() -> Refusal.notFound("person"));
    }

    private @Nullable Long unit(@Nullable String code) {
        if (code == null) return null;
        return directory.units().stream()
                .filter(u -> u.code().equals(code))
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("unit", "unknown"));
    }
}
