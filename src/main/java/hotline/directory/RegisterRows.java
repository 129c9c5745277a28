package hotline.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.base.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Units, matters and areas as fields, and the changes of them. */
@ApplicationScoped
class RegisterRows {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final Map<Thing, String> READ = Map.of(
            Thing.UNIT, """
            SELECT t.code, t.revision, t.name, t.name_en AS nameEn, p.code AS parent, t.closed_from AS closedFrom,
                   s.code AS successor,
                   (SELECT GROUP_CONCAT(h.login ORDER BY h.login SEPARATOR ' ') FROM person h
                     JOIN person_role r ON r.person = h.id AND r.role = 'HEAD' WHERE h.unit = t.id AND h.active) AS heads
            FROM unit t LEFT JOIN unit p ON p.id = t.parent LEFT JOIN unit s ON s.id = t.successor""",
            Thing.MATTER, """
            SELECT t.code, t.revision, t.name, t.name_en AS nameEn, p.code AS parent, t.initials, t.kind,
                   t.closed_from AS closedFrom
            FROM matter t LEFT JOIN matter p ON p.id = t.parent""",
            Thing.AREA, """
            SELECT t.code, t.revision, t.name, t.name_en AS nameEn, p.code AS parent, t.lat, t.lon
            FROM area t LEFT JOIN area p ON p.id = t.parent""");

    private static final Map<Thing, String> ADD = Map.of(
            Thing.UNIT, "INSERT IGNORE INTO unit (code, name, name_en) VALUES (:code, :name, :nameEn)",
            Thing.MATTER,
                    "INSERT IGNORE INTO matter (code, name, name_en, initials) VALUES (:code, :name, :nameEn, :initials)",
            Thing.AREA, """
                    INSERT IGNORE INTO area (code, name, name_en, level, parent)
                    VALUES (:code, :name, :nameEn, :level, :parentId)""");

    private static final Map<Thing, String> WRITE = Map.of(
            Thing.UNIT, """
            UPDATE unit SET revision = :revision, name = :name, name_en = :nameEn, parent = :parentId,
              closed_from = :closedFrom, successor = :successorId WHERE code = :code""",
            Thing.MATTER, """
            UPDATE matter SET revision = :revision, name = :name, name_en = :nameEn, parent = :parentId, initials = :initials,
              kind = :kind, closed_from = :closedFrom WHERE code = :code""",
            Thing.AREA, """
            UPDATE area SET revision = :revision, name = :name, name_en = :nameEn, lat = :lat, lon = :lon WHERE code = :code""");

    private final Jdbi jdbi;
    private final ObjectMapper json;

    @Inject
    RegisterRows(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    @Transactional
    List<Entry> after(Thing thing, String code, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery(READ.get(thing) + " WHERE t.code > :after ORDER BY t.code LIMIT :limit")
                        .bind("after", code)
                        .bind("limit", limit)
                        .map((r, c) -> entry(thing, r))
                        .list());
    }

    @Transactional
    Optional<Entry> entry(Thing thing, String code) {
        return jdbi.withHandle(h -> h.createQuery(READ.get(thing) + " WHERE t.code = :code")
                .bind("code", code)
                .map((r, c) -> entry(thing, r))
                .findOne());
    }

    /** Nobody else changes any of them until the transaction ends. */
    void lock(Thing thing) {
        jdbi.withHandle(h -> h.createQuery("SELECT id FROM " + thing.noun() + " ORDER BY id FOR UPDATE")
                .mapTo(Long.class)
                .list());
    }

    /** False when there is one of this code. */
    boolean add(Thing thing, String code, Map<String, String> fields) {
        return jdbi.withHandle(h -> h.createUpdate(ADD.get(thing))
                        .bindMap(values(h, thing, new Entry(code, 0, fields)))
                        .execute())
                == 1;
    }

    void write(Thing thing, Entry next) {
        jdbi.useHandle(h -> {
            h.createUpdate(WRITE.get(thing)).bindMap(values(h, thing, next)).execute();
            if (thing == Thing.UNIT) UnitTree.keep(h);
        });
    }

    /** Heads are people of the unit with the role; whose role changes, whose units change, is signed out. */
    void head(Entry was, Entry next) {
        Set<String> before = Set.of(was.text(Field.HEADS).split(" "));
        Set<String> after = Set.of(next.text(Field.HEADS).split(" "));
        jdbi.useHandle(h -> {
            before.stream().filter(login -> !after.contains(login)).forEach(login -> UnitTree.unhead(h, login));
            after.stream()
                    .filter(login -> !before.contains(login) && !login.isEmpty())
                    .forEach(login -> UnitTree.head(h, login));
            if (!was.text(Field.PARENT).equals(next.text(Field.PARENT))) UnitTree.endSessionsOfHeads(h);
        });
    }

    void keep(Thing thing, Entry was, Entry next, Instant at, Actor by) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO directory_change (thing, code, revision, at, actor, was, became)
                        VALUES (:thing, :code, :revision, :at, :actor, :was, :became)""")
                .bind("thing", thing.name())
                .bind("code", next.code())
                .bind("revision", next.revision())
                .bind("at", at)
                .bind("actor", by.login())
                .bind("was", was.fields().isEmpty() ? null : text(was.fields()))
                .bind("became", text(next.fields()))
                .execute());
    }

    /** The newest first. */
    @Transactional
    List<Alteration> history(Thing thing, String code, int before, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM directory_change WHERE thing = :thing AND code = :code AND revision < :before
                        ORDER BY revision DESC LIMIT :limit""")
                .bind("thing", thing.name())
                .bind("code", code)
                .bind("before", before)
                .bind("limit", limit)
                .map((r, c) -> alteration(thing, r))
                .list());
    }

    /** As it was after so many changes. */
    Map<String, String> fields(Thing thing, String code, int revision) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT was FROM directory_change WHERE thing = :thing AND code = :code AND revision = :next""")
                .bind("thing", thing.name())
                .bind("code", code)
                .bind("next", revision + 1)
                .map((r, c) -> fields(r.getString("was")))
                .findOne()
                .orElse(Map.of()));
    }

    /** Logins of a unit's people who can sign in. */
    Set<String> members(String unit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT p.login FROM person p JOIN unit u ON u.id = p.unit WHERE p.active AND u.code = :unit")
                .bind("unit", unit)
                .mapTo(String.class)
                .set());
    }

    private static Map<String, @Nullable Object> values(Handle h, Thing thing, Entry e) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Arrays.stream(Field.values())
                .forEach(f -> values.put(f.word(), e.fields().get(f.word())));
        values.put("code", e.code());
        values.put("revision", e.revision());
        values.put("level", Area.Level.values()[Math.min(2, e.code().split("\\.").length - 1)].name());
        values.put("parentId", key(h, thing, e.fields().get(Field.PARENT.word())));
        values.put("successorId", key(h, thing, e.fields().get(Field.SUCCESSOR.word())));
        return values;
    }

    private static @Nullable Long key(Handle h, Thing thing, @Nullable String code) {
        if (code == null) return null;
        return h.createQuery("SELECT id FROM " + thing.noun() + " WHERE code = ?")
                .bind(0, code)
                .mapTo(Long.class)
                .one();
    }

    private static Entry entry(Thing thing, ResultSet r) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : thing.fields()) {
            String text = r.getString(field.word());
            if (text != null) fields.put(field.word(), text);
        }
        return new Entry(r.getString("code"), r.getInt("revision"), fields);
    }

    private Alteration alteration(Thing thing, ResultSet r) throws SQLException {
        Map<String, String> was = fields(r.getString("was"));
        return new Alteration(
                r.getInt("revision"),
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("actor"),
                was.isEmpty(),
                Entry.differences(thing, was, fields(r.getString("became"))));
    }

    private String text(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> fields(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
