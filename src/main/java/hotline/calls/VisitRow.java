package hotline.calls;

import hotline.calls.QueueVisit.Request;
import hotline.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A visit as columns of {@code call_visit}, and back. Number and name are sealed; the number also as a keyed hash. */
final class VisitRow implements RowMapper<StoredVisit> {
    /** In the order of the table, without its key. {@code evidence} is last: the update compares with its old value. */
    static final List<String> COLUMNS = List.of(
            "server",
            "unique_id",
            "ordinal",
            "linked",
            "line",
            "skill",
            "queue",
            "caller_hash",
            "caller_sealed",
            "caller_name_sealed",
            "arrived_at",
            "asked_at",
            "joined_at",
            "answered_at",
            "ended_at",
            "wait_us",
            "answer_seen_by",
            "ring_us",
            "talk_us",
            "outcome",
            "operator",
            "extension",
            "rating",
            "invited",
            "may_be_rated",
            "recording",
            "quality",
            "request_asked_at",
            "request_wait_us",
            "transferred",
            "last_of_request",
            "threshold_ms",
            "short_abandon_ms",
            "still_open",
            "last_heard_at",
            "evidence");

    private final Vault vault;

    VisitRow(Vault vault) {
        this.vault = vault;
    }

    Map<String, @Nullable Object> columns(QueueVisit v, Instant lastHeardAt, int evidence) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("server", v.server());
        row.put("unique_id", v.uniqueId());
        row.put("ordinal", v.ordinal());
        row.put("linked", String.join(",", v.linked()));
        row.put("line", cut(v.line(), 20));
        row.put("skill", cut(v.skill(), 80));
        row.put("queue", cut(v.queue(), 80));
        row.put("caller_hash", v.caller() == null ? null : vault.hash(v.caller()));
        row.put("caller_sealed", v.caller() == null ? null : vault.seal(v.caller()));
        row.put("caller_name_sealed", v.callerName() == null ? null : vault.seal(v.callerName()));
        row.put("arrived_at", v.arrivedAt());
        row.put("asked_at", v.askedAt());
        row.put("joined_at", v.joinedAt());
        row.put("answered_at", v.answeredAt());
        row.put("ended_at", v.endedAt());
        row.put("wait_us", v.waitMicros());
        row.put("answer_seen_by", v.answerSeenBy());
        row.put("ring_us", v.ringMicros());
        row.put("talk_us", v.talkMicros());
        row.put("outcome", v.outcome());
        row.put("operator", cut(v.operator(), 64));
        row.put("extension", v.extension());
        row.put("rating", v.rating());
        row.put("invited", v.invited());
        row.put("may_be_rated", v.mayBeRated());
        row.put("recording", v.recording());
        row.put("quality", String.join(",", v.quality()));
        row.put("request_asked_at", v.request().askedAt());
        row.put("request_wait_us", v.request().waitMicros());
        row.put("transferred", v.request().transferred());
        row.put("last_of_request", v.request().last());
        row.put("threshold_ms", v.rule().threshold().toMillis());
        row.put("short_abandon_ms", v.rule().shortAbandon().toMillis());
        row.put("still_open", v.open());
        row.put("last_heard_at", lastHeardAt);
        row.put("evidence", evidence);
        return row;
    }

    @Override
    public StoredVisit map(ResultSet r, StatementContext c) throws SQLException {
        Columns row = new Columns(r, c.findColumnMapperFor(Instant.class).orElseThrow(), c);
        QueueVisit visit = new QueueVisit(
                r.getString("server"),
                r.getString("unique_id"),
                r.getInt("ordinal"),
                list(r.getString("linked")),
                r.getString("line"),
                r.getString("skill"),
                r.getString("queue"),
                opened(r.getBytes("caller_sealed")),
                opened(r.getBytes("caller_name_sealed")),
                row.instant("arrived_at"),
                row.instant("asked_at"),
                row.instant("joined_at"),
                row.instant("answered_at"),
                row.instant("ended_at"),
                row.number("wait_us"),
                row.name(AnswerSeenBy.class, "answer_seen_by"),
                row.number("ring_us"),
                row.number("talk_us"),
                row.name(Outcome.class, "outcome"),
                r.getString("operator"),
                r.getString("extension"),
                r.getObject("rating", Integer.class),
                r.getBoolean("invited"),
                r.getBoolean("may_be_rated"),
                r.getString("recording"),
                list(r.getString("quality")),
                new Request(
                        row.instant("request_asked_at"),
                        row.number("request_wait_us"),
                        r.getBoolean("transferred"),
                        r.getBoolean("last_of_request")),
                new LineRule(
                        Duration.ofMillis(r.getInt("threshold_ms")), Duration.ofMillis(r.getInt("short_abandon_ms"))),
                r.getBoolean("still_open"));
        return new StoredVisit(r.getLong("id"), visit);
    }

    private record Columns(ResultSet r, ColumnMapper<Instant> instants, StatementContext c) {
        @SuppressWarnings("NullAway") // the caller knows which columns may be empty
        Instant instant(String column) throws SQLException {
            return instants.map(r, column, c);
        }

        @Nullable
        Long number(String column) throws SQLException {
            return r.getObject(column, Long.class);
        }

        <E extends Enum<E>> @Nullable E name(Class<E> type, String column) throws SQLException {
            String name = r.getString(column);
            return name == null ? null : Enum.valueOf(type, name);
        }
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
