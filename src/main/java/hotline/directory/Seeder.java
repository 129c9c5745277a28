package hotline.directory;

import hotline.directory.Town.AreaSeed;
import hotline.directory.Town.MatterSeed;
import hotline.directory.Town.PersonSeed;
import hotline.directory.Town.UnitSeed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a snapshot does not have of a town's reference data, leaving rows that exist as they are. */
final class Seeder {
    private final DirectoryRows rows;
    private final Snapshot there;

    Seeder(DirectoryRows rows, Snapshot there) {
        this.rows = rows;
        this.there = there;
    }

    void seed(Town town) {
        List<UnitSeed> units =
                missing(town.units(), UnitSeed::code, there.unitsByCode().keySet());
        units.forEach(this::unit);
        if (!units.isEmpty()) rows.keepTree();
        missing(town.people(), PersonSeed::login, there.people().keySet()).forEach(this::person);
        Map<String, MatterSeed> byCode = new HashMap<>();
        town.matters().forEach(m -> byCode.put(m.code(), m));
        Set<String> matters =
                there.matters().values().stream().map(Matter::code).collect(Collectors.toSet());
        missing(town.matters(), MatterSeed::code, matters).forEach(m -> matter(m, byCode));
        town.lines().forEach(this::line);
        missing(town.areas(), AreaSeed::code, there.areasByCode().keySet()).forEach(this::area);
    }

    private void unit(UnitSeed u) {
        rows.insert(
                "INSERT IGNORE INTO unit (code, name, name_en, parent) VALUES (:code, :name, :nameEn, :parent)",
                values("code", u.code(), "name", u.name(), "nameEn", u.nameEn(), "parent", unitId(u.parent())));
    }

    /** Somebody who has left, or has other roles by now, stays as he is. */
    private void person(PersonSeed p) {
        boolean isNew = rows.insert(
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
        if (!isNew) return;
        Long id = rows.id("person", "login", p.login());
        p.roles()
                .forEach(role -> rows.insert(
                        "INSERT IGNORE INTO person_role (person, role) VALUES (:person, :role)",
                        values("person", id, "role", role.name())));
    }

    private void matter(MatterSeed m, Map<String, MatterSeed> byCode) {
        rows.insert(
                """
                INSERT IGNORE INTO matter (code, name, name_en, parent, initials)
                VALUES (:code, :name, :nameEn, :parent, :initials)""",
                values(
                        "code", m.code(),
                        "name", m.name(),
                        "nameEn", m.nameEn(),
                        "parent", rows.id("matter", "code", m.parent()),
                        "initials", Pinyin.initials(path(m, byCode))));
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

    private void area(AreaSeed a) {
        rows.insert(
                """
                INSERT IGNORE INTO area (code, name, name_en, level, parent, lat, lon)
                VALUES (:code, :name, :nameEn, :level, :parent, :lat, :lon)""",
                values(
                        "code", a.code(),
                        "name", a.name(),
                        "nameEn", a.nameEn(),
                        "level", a.level().name(),
                        "parent", rows.id("area", "code", a.parent()),
                        "lat", a.lat(),
                        "lon", a.lon()));
    }

    private static <T> List<T> missing(List<T> wanted, Function<T, String> code, Set<String> there) {
        return wanted.stream().filter(w -> !there.contains(code.apply(w))).toList();
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
