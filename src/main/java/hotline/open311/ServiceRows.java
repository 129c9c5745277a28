package hotline.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which matters are offered, and what is asked about them. */
@ApplicationScoped
class ServiceRows {
    private final Jdbi jdbi;

    @Inject
    ServiceRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(long matter, boolean isPublic, boolean words, boolean batch, Instant changedAt) {}

    private record Asked(long matter, Attribute attribute) {}

    private record Choice(long matter, String attribute, Attribute.Value value) {}

    List<Row> services() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM open311_service ORDER BY matter")
                .map((r, c) -> row(r))
                .list());
    }

    /** By matter, in the order of asking. */
    Map<Long, List<Attribute>> attributes() {
        return jdbi.withHandle(h -> {
            List<Choice> choices = choices(h);
            return h
                    .createQuery("SELECT * FROM open311_attribute ORDER BY matter, place")
                    .map((r, c) -> new Asked(r.getLong("matter"), attribute(r, choices)))
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(
                            Asked::matter, Collectors.mapping(Asked::attribute, Collectors.toList())));
        });
    }

    void save(Row row) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO open311_service (matter, public, words, batch, changed_at)
                        VALUES (:matter, :public, :words, :batch, :at)
                        ON DUPLICATE KEY UPDATE public = VALUES(public), words = VALUES(words), batch = VALUES(batch),
                          changed_at = VALUES(changed_at)""")
                .bind("matter", row.matter())
                .bind("public", row.isPublic())
                .bind("words", row.words())
                .bind("batch", row.batch())
                .bind("at", row.changedAt())
                .execute());
    }

    /** What is asked about it was changed. */
    void touch(long matter, Instant at) {
        jdbi.useHandle(h -> h.execute(
                "INSERT INTO open311_service (matter, public, changed_at) VALUES (?, FALSE, ?) ON DUPLICATE KEY UPDATE changed_at = VALUES(changed_at)",
                matter,
                at));
    }

    /** Whether it was there. */
    boolean forget(long matter, String attribute) {
        return jdbi.withHandle(h -> {
            h.execute("DELETE FROM open311_value WHERE matter = ? AND attribute = ?", matter, attribute);
            return h.execute("DELETE FROM open311_attribute WHERE matter = ? AND code = ?", matter, attribute) > 0;
        });
    }

    /** Adds what is missing; changes nothing. */
    void seed(long matter, Instant at) {
        jdbi.useHandle(h -> h.execute(
                "INSERT IGNORE INTO open311_service (matter, public, changed_at) VALUES (?, TRUE, ?)", matter, at));
    }

    void seed(long matter, Attribute a) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            INSERT IGNORE INTO open311_attribute (matter, code, place, datatype, required, variable,
                              description, description_en, hint, hint_en)
                            VALUES (:matter, :code, :place, :datatype, :required, :variable, :zh, :en, :hint, :hintEn)""")
                    .bind("matter", matter)
                    .bind("code", a.code())
                    .bind("place", a.place())
                    .bind("datatype", a.datatype().name())
                    .bind("required", a.required())
                    .bind("variable", a.variable())
                    .bind("zh", a.description())
                    .bind("en", a.descriptionEn())
                    .bind("hint", a.hint())
                    .bind("hintEn", a.hintEn())
                    .execute();
            for (int i = 0; i < a.values().size(); i++) {
                Attribute.Value v = a.values().get(i);
                h.execute(
                        "INSERT IGNORE INTO open311_value (matter, attribute, code, place, name, name_en) VALUES (?, ?, ?, ?, ?, ?)",
                        matter,
                        a.code(),
                        v.code(),
                        i + 1,
                        v.name(),
                        v.nameEn());
            }
        });
    }

    private static List<Choice> choices(Handle h) {
        return h.createQuery("SELECT * FROM open311_value ORDER BY matter, attribute, place")
                .map((r, c) -> new Choice(
                        r.getLong("matter"),
                        r.getString("attribute"),
                        new Attribute.Value(r.getString("code"), r.getString("name"), r.getString("name_en"))))
                .list();
    }

    private static Row row(ResultSet r) throws SQLException {
        return new Row(
                r.getLong("matter"),
                r.getBoolean("public"),
                r.getBoolean("words"),
                r.getBoolean("batch"),
                r.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static Attribute attribute(ResultSet r, List<Choice> choices) throws SQLException {
        long matter = r.getLong("matter");
        String code = r.getString("code");
        return new Attribute(
                code,
                r.getInt("place"),
                Attribute.Datatype.valueOf(r.getString("datatype")),
                r.getBoolean("required"),
                r.getBoolean("variable"),
                r.getString("description"),
                r.getString("description_en"),
                r.getString("hint"),
                r.getString("hint_en"),
                choices.stream()
                        .filter(c -> c.matter() == matter && c.attribute().equals(code))
                        .map(Choice::value)
                        .toList());
    }
}
