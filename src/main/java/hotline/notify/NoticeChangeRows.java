package hotline.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.notify.NoticeChange.Became;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of changes of rules of notices and of telephones on duty. */
@ApplicationScoped
class NoticeChangeRows {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    enum Thing {
        RULE,
        PHONE
    }

    /** What was changed: {@code whom} only of a telephone. */
    record Of(Thing thing, String code, @Nullable String whom) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;

    @Inject
    NoticeChangeRows(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** @param was {@code null} of something new, {@code became} of what is removed */
    void keep(
            Of of,
            int revision,
            @Nullable Map<String, String> was,
            @Nullable Map<String, String> became,
            Instant at,
            Actor by) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO notice_change (thing, code, whom, revision, at, actor, was, became)
                        VALUES (:thing, :code, :whom, :revision, :at, :actor, :was, :became)""")
                .bind("thing", of.thing().name())
                .bind("code", of.code())
                .bind("whom", of.whom())
                .bind("revision", revision)
                .bind("at", at)
                .bind("actor", by.login())
                .bind("was", text(was))
                .bind("became", text(became))
                .execute());
    }

    /** Of one thing, the newest first. */
    List<NoticeChange> history(Thing thing, String code, int limit) {
        return newest("code = :key", thing, code, limit);
    }

    /** Of all telephones of one unit or role, those that were removed too, the newest first. */
    List<NoticeChange> of(String whom, int limit) {
        return newest("whom = :key", Thing.PHONE, whom, limit);
    }

    /**
     * The refusal of who comes second: who was quicker, and what he made of it.
     *
     * @param revision that the second one started from
     */
    Refusal moved(Thing thing, String code, int revision) {
        List<Kept> since = kept("code = :key AND revision > " + revision, thing, code, Integer.MAX_VALUE);
        if (since.isEmpty())
            return Refusal.conflict("changed-meanwhile", "Somebody has changed it meanwhile", Map.of());
        NoticeChange last = since.getFirst().change();
        List<NoticeChange.Difference> changes =
                NoticeChange.differences(since.getLast().was(), since.getFirst().became());
        return Refusal.conflict(
                "changed-meanwhile",
                "Somebody has changed it meanwhile",
                Map.of("revision", last.revision(), "by", last.by(), "at", last.at(), "changes", changes));
    }

    /** A row, with all of its fields. */
    private record Kept(NoticeChange change, Map<String, String> was, Map<String, String> became) {}

    private List<NoticeChange> newest(String which, Thing thing, String key, int limit) {
        return kept(which, thing, key, limit).stream().map(Kept::change).toList();
    }

    private List<Kept> kept(String which, Thing thing, String key, int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM notice_change WHERE thing = :thing AND " + which
                        + " ORDER BY id DESC LIMIT :limit")
                .bind("thing", thing.name())
                .bind("key", key)
                .bind("limit", limit)
                .map((r, c) -> kept(r))
                .list());
    }

    private Kept kept(ResultSet r) throws SQLException {
        Map<String, String> was = fields(r.getString("was"));
        Map<String, String> became = fields(r.getString("became"));
        NoticeChange change = new NoticeChange(
                r.getString("code"),
                became.getOrDefault("phone", was.get("phone")),
                r.getInt("revision"),
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("actor"),
                was.isEmpty() ? Became.NEW : became.isEmpty() ? Became.REMOVED : Became.CHANGED,
                NoticeChange.differences(was, became));
        return new Kept(change, was, became);
    }

    private @Nullable String text(@Nullable Map<String, String> fields) {
        try {
            return fields == null ? null : json.writeValueAsString(fields);
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
