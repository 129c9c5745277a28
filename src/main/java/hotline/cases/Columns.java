package hotline.cases;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the columns that several of this package's queries share. */
final class Columns {
    private Columns() {}

    static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
        LocalDateTime utc = r.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    static Instant at(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Long key(ResultSet r, String column) throws SQLException {
        return r.getObject(column, Long.class);
    }

    static CaseNumber number(ResultSet r) throws SQLException {
        return new CaseNumber(r.getString("number"));
    }

    static Standing standing(ResultSet r) throws SQLException {
        return new Standing(
                State.valueOf(r.getString("state")),
                key(r, "lead_unit"),
                Kind.valueOf(r.getString("kind")),
                Urgency.valueOf(r.getString("urgency")),
                Channel.valueOf(r.getString("channel")),
                r.getBoolean("secret"),
                key(r, "matter"),
                r.getString("rule_set"),
                r.getLong("opened_by"));
    }

    static @Nullable Claim claim(ResultSet r) throws SQLException {
        String login = r.getString("claim_login");
        if (login == null) return null;
        return new Claim(r.getLong("claim_token"), login, r.getLong("claim_person"), at(r, "claim_until"));
    }

    /** Without its orders and requests. */
    static CaseRow caseRow(ResultSet r) throws SQLException {
        String was = r.getString("was");
        return new CaseRow(
                r.getLong("id"),
                number(r),
                r.getInt("round"),
                standing(r),
                at(r, "state_since"),
                key(r, "dispatched_by"),
                claim(r),
                new Bond(key(r, "master"), was == null ? null : State.valueOf(was), r.getInt("members")),
                List.of(),
                List.of());
    }

    /** Names that a case has too are read as {@code order_…}. */
    static Order order(ResultSet r) throws SQLException {
        return new Order(
                r.getLong("order_id"),
                r.getLong("order_unit"),
                Part.valueOf(r.getString("part")),
                r.getInt("order_round"),
                OrderState.valueOf(r.getString("order_state")),
                at(r, "sent_at"),
                r.getObject("contacted_at") != null,
                key(r, "replied_by"));
    }
}
