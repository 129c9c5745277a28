package hotline.directory;

import hotline.directory.Town.MatterSeed;
import hotline.directory.Town.PersonSeed;
import hotline.directory.Town.UnitSeed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a town's reference data, parents first, leaving rows that exist as they are. */
final class Seeder {
    private final DirectoryRows rows;

    Seeder(DirectoryRows rows) {
        this.rows = rows;
    }

    void seed(Town town) {
        town.units().forEach(this::unit);
        town.people().forEach(this::person);
        Map<String, MatterSeed> byCode = new HashMap<>();
        town.matters().forEach(m -> byCode.put(m.code(), m));
        town.matters().forEach(m -> matter(m, byCode));
        town.lines().forEach(this::line);
    }

    private void unit(UnitSeed u) {
        rows.insert(
                "INSERT IGNORE INTO unit (code, name, name_en, parent) VALUES (:code, :name, :nameEn, :parent)",
                values("code", u.code(), "name", u.name(), "nameEn", u.nameEn(), "parent", unitId(u.parent())));
    }

    private void person(PersonSeed p) {
        rows.insert(
                """
                INSERT IGNORE INTO person (login, name, unit, password_hash, secret_hash, demo)
                VALUES (:login, :name, :unit, :password, :secret, :demo)""",
                values(
                        "login", p.login(),
                        "name", p.name(),
                        "unit", unitId(p.unit()),
                        "password", p.passwordHash(),
                        "secret", p.secretHash(),
                        "demo", p.demo()));
        Long id = rows.id("person", "login", p.login());
        p.roles()
                .forEach(role -> rows.insert(
                        "INSERT IGNORE INTO person_role (person, role) VALUES (:person, :role)",
                        values("person", id, "role", role.name())));
    }

    private void matter(MatterSeed m, Map<String, MatterSeed> byCode) {
        rows.insert(
                """
                INSERT IGNORE INTO matter (code, name, name_en, parent, initials, lead_unit)
                VALUES (:code, :name, :nameEn, :parent, :initials, :lead)""",
                values(
                        "code", m.code(),
                        "name", m.name(),
                        "nameEn", m.nameEn(),
                        "parent", rows.id("matter", "code", m.parent()),
                        "initials", Pinyin.initials(path(m, byCode)),
                        "lead", unitId(m.leadUnit())));
    }

    private static String path(MatterSeed m, Map<String, MatterSeed> byCode) {
        MatterSeed parent = byCode.get(m.parent());
        return parent == null ? m.name() : path(parent, byCode) + m.name();
    }

    /** A line's first version is valid from the epoch on; later versions are the administrators'. */
    private void line(HotlineLine l) {
        rows.insert(
                """
                INSERT IGNORE INTO hotline_line (number, valid_from, name, skill, threshold_ms, short_abandon_ms)
                VALUES (:number, :from, :name, :skill, :threshold, :short)""",
                values(
                        "number", l.number(),
                        "from", Instant.EPOCH,
                        "name", l.name(),
                        "skill", l.skill(),
                        "threshold", l.threshold().toMillis(),
                        "short", l.shortAbandon().toMillis()));
    }

    private @Nullable Long unitId(@Nullable String code) {
        return rows.id("unit", "code", code);
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) values.put((String) pairs[i], pairs[i + 1]);
        return values;
    }
}
