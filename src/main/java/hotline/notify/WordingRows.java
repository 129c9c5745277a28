package hotline.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;

/** The table of templates. */
@ApplicationScoped
class WordingRows {
    private static final String INSERT = """
            INSERT INTO message_template (code, language, version, text, active, since, by_login)
            VALUES (:code, :language, :version, :text, :active, :since, :by)""";

    private final Jdbi jdbi;

    @Inject
    WordingRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Leaves alone what is there. */
    void seed(Properties texts, Language language, Instant now) {
        jdbi.useHandle(h ->
                texts.forEach((word, text) -> h.createUpdate(INSERT + " ON DUPLICATE KEY UPDATE code = code")
                        .bind("code", Template.of((String) word).name())
                        .bind("language", language.name())
                        .bind("version", 1)
                        .bind("text", text)
                        .bind("active", true)
                        .bind("since", now)
                        .bind("by", "system")
                        .execute()));
    }

    List<Wording> newest() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT t.* FROM message_template t
                        JOIN (SELECT code, language, MAX(version) AS version FROM message_template GROUP BY code, language) n
                          ON n.code = t.code AND n.language = t.language AND n.version = t.version""").map((r, c) -> row(r)).list());
    }

    List<Wording> history(Template template, Language language) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM message_template WHERE code = ? AND language = ? ORDER BY version DESC")
                .bind(0, template.name())
                .bind(1, language.name())
                .map((r, c) -> row(r))
                .list());
    }

    /** Two at once: the key of the version refuses the second. */
    void insert(Wording w) {
        jdbi.useHandle(h -> h.createUpdate(INSERT)
                .bind("code", w.template().name())
                .bind("language", w.language().name())
                .bind("version", w.version())
                .bind("text", w.text())
                .bind("active", w.active())
                .bind("since", w.since())
                .bind("by", w.by())
                .execute());
    }

    private static Wording row(ResultSet r) throws SQLException {
        return new Wording(
                Template.valueOf(r.getString("code")),
                Language.valueOf(r.getString("language")),
                r.getInt("version"),
                r.getString("text"),
                r.getBoolean("active"),
                r.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("by_login"));
    }
}
