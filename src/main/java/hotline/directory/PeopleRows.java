package hotline.directory;

import hotline.base.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The accounts. Whatever changes one counts its epoch up, which ends its sessions and streams everywhere. */
@ApplicationScoped
class PeopleRows {
    private static final String LIST = """
            SELECT a.login, a.name, u.code AS unit, u.name AS unit_name, a.roles, a.secret_hash IS NOT NULL AS program, a.active, a.demo
            FROM account a LEFT JOIN unit u ON u.id = a.unit ORDER BY a.login""";

    private final Jdbi jdbi;

    @Inject
    PeopleRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<PersonEntry> all() {
        return jdbi.withHandle(h -> h.createQuery(LIST).map((r, c) -> entry(r)).list());
    }

    /** The account's row, locked. Its id, its hash and whether it is a program. */
    record Locked(long id, @Nullable String passwordHash, boolean program) {}

    Optional<Locked> lock(String login) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM person WHERE login = ? FOR UPDATE")
                .bind(0, login)
                .map((r, c) ->
                        new Locked(r.getLong("id"), r.getString("password_hash"), r.getBytes("secret_hash") != null))
                .findOne());
    }

    /** False when the login is taken. */
    boolean add(String login, String name, @Nullable Long unit, @Nullable String slow, byte @Nullable [] fast) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO person (login, name, unit, password_hash, secret_hash)
                        VALUES (:login, :name, :unit, :slow, :fast)""")
                        .bind("login", login)
                        .bind("name", name)
                        .bind("unit", unit)
                        .bind("slow", slow)
                        .bind("fast", fast)
                        .execute())
                == 1;
    }

    void describe(long id, String name, @Nullable Long unit) {
        change(id, "name = ?, unit = ?", name, unit);
    }

    void credential(long id, @Nullable String slow, byte @Nullable [] fast) {
        change(id, "password_hash = ?, secret_hash = ?", slow, fast);
    }

    void active(long id, boolean on) {
        change(id, "active = ?", on);
    }

    void roles(long id, Set<Role> roles) {
        jdbi.useHandle(h -> {
            h.execute("DELETE FROM person_role WHERE person = ?", id);
            roles.forEach(role -> h.execute("INSERT INTO person_role (person, role) VALUES (?, ?)", id, role.name()));
        });
    }

    /** People who can administer the service and are not of the demo town. */
    int administrators() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) FROM person p JOIN person_role r ON r.person = p.id
                        WHERE p.active AND NOT p.demo AND r.role = 'ADMIN' AND p.password_hash IS NOT NULL""").mapTo(Integer.class).one());
    }

    private void change(long id, String set, @Nullable Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = id;
        jdbi.useHandle(h -> h.execute("UPDATE person SET epoch = epoch + 1, " + set + " WHERE id = ?", all));
    }

    private static PersonEntry entry(ResultSet r) throws SQLException {
        Set<Role> roles = new TreeSet<>();
        String list = r.getString("roles");
        if (list != null) for (String role : list.split(",")) roles.add(Role.valueOf(role));
        return new PersonEntry(
                r.getString("login"),
                r.getString("name"),
                r.getString("unit"),
                r.getString("unit_name"),
                roles,
                r.getBoolean("program"),
                r.getBoolean("active"),
                r.getBoolean("demo"));
    }
}
