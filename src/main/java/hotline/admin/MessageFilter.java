package hotline.admin;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.cases.CaseNumber;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which messages, as it stands in the address; what is not given stands for all. */
public class MessageFilter {
    @QueryParam("case")
    public @Nullable String caseNumber;

    @QueryParam("channel")
    public @Nullable String channel;

    @QueryParam("state")
    public @Nullable String state;

    /** {@code in} or {@code out}. */
    @QueryParam("direction")
    public @Nullable String direction;

    /** A day, or an instant. */
    @QueryParam("from")
    public @Nullable String from;

    /** Up to and without. */
    @QueryParam("to")
    public @Nullable String to;

    @QueryParam("after")
    public @Nullable String after;

    @Nullable
    String number() {
        return given(caseNumber) == null
                ? null
                : CaseNumber.of(String.valueOf(caseNumber)).symbols();
    }

    @Nullable
    String channelName() {
        String wanted = given(channel);
        if (wanted == null) return null;
        String name = wanted.toUpperCase(Locale.ROOT);
        if (Arrays.stream(Channel.values()).noneMatch(c -> c.name().equals(name)))
            throw Refusal.invalid("channel", "unknown");
        return name;
    }

    @Nullable
    String stateName() {
        String wanted = given(state);
        return wanted == null ? null : wanted.toUpperCase(Locale.ROOT);
    }

    @Nullable
    String way() {
        return given(direction);
    }

    static @Nullable Instant instant(@Nullable String text, String field, ZoneId zone) {
        String wanted = given(text);
        if (wanted == null) return null;
        try {
            return wanted.length() == 10
                    ? LocalDate.parse(wanted).atStartOfDay(zone).toInstant()
                    : Instant.parse(wanted);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "instant");
        }
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
