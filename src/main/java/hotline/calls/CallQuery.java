package hotline.calls;

import hotline.base.Page;
import hotline.base.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which visits, newest first. {@code null} leaves a filter out.
 *
 * @param operator who took part: answered, or talked after a transfer
 * @param outcome  a name of {@link Outcome}, or {@code PENDING}
 * @param after    where the page before ended
 */
public record CallQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String line,
        @Nullable String skill,
        @Nullable String queue,
        @Nullable String operator,
        @Nullable String outcome,
        int limit,
        @Nullable Cursor after) {
    static final String PENDING = "PENDING";

    public CallQuery {
        if (outcome != null && !outcome.equals(PENDING)) known(outcome);
    }

    private static void known(String outcome) {
        for (Outcome o : Outcome.values()) if (o.name().equals(outcome)) return;
        throw Refusal.invalid("outcome", "unknown");
    }

    /** Without any filter, from the newest on or from where the page before ended. */
    public static CallQuery newest(int limit, @Nullable String after) {
        return new CallQuery(null, null, null, null, null, null, null, Page.limit(limit), Cursor.read(after));
    }

    CallQuery of(String login) {
        return new CallQuery(from, to, line, skill, queue, login, outcome, limit, after);
    }

    /** The last row of a page, by the order of the list. */
    public record Cursor(Instant askedAt, long id) {
        static @Nullable Cursor read(@Nullable String text) {
            if (text == null) return null;
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", 2);
                return new Cursor(
                        Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.invalid("after", "cursor");
            }
        }

        String text() {
            String plain = Instant.EPOCH.until(askedAt, ChronoUnit.MICROS) + "/" + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
