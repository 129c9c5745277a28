package hotline.calls;

import hotline.base.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all visits of a call share. */
record CallHead(
        @Nullable String line,
        @Nullable String caller,
        @Nullable String callerName,
        Instant arrivedAt,
        boolean arrivalSeen,
        @Nullable String recording) {
    /** {@code [systemname-]epoch.sequence}; the second in which the channel was made. */
    private static final Pattern UNIQUE_ID = Pattern.compile("(?:.*-)?(\\d{9,11})\\.\\d+");

    /** Three bytes each at most, sealed, fit the column. */
    private static final int LONGEST_NAME = 200;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    static CallHead of(Facts facts, String caller) {
        List<Fact.Arrived> arrived = facts.of(Fact.Arrived.class, caller);
        Instant made = second(caller);
        Instant first = arrived.stream()
                .min(Comparator.comparing(Fact::by).thenComparing(Fact::at))
                .map(Fact::at)
                .orElse(
                        made != null
                                ? made
                                : facts.of(Fact.class, caller).getFirst().at());
        boolean recorded = !facts.of(Fact.Recorded.class, caller).isEmpty();
        return new CallHead(
                said(arrived, Fact.Arrived::line),
                number(said(arrived, Fact.Arrived::number)),
                VisitRow.cut(said(arrived, Fact.Arrived::name), LONGEST_NAME),
                first,
                !arrived.isEmpty(),
                recorded ? recording(caller, made == null ? first : made) : null);
    }

    /** What is doubtful about a visit, after what is doubtful about the whole call. */
    List<String> doubts(List<String> ofVisit) {
        if (arrivalSeen) return List.copyOf(ofVisit);
        return Stream.concat(Stream.of("arrival-not-seen"), ofVisit.stream()).toList();
    }

    /** The dialplan names the file by the Uniqueid, in the folder of its second's day. */
    private static String recording(String uniqueId, Instant day) {
        return DAY.format(day) + "/" + uniqueId + ".wav";
    }

    /** The same for a call of which nothing else is known; {@code null} when its name tells no second. */
    static @Nullable String recording(String uniqueId) {
        Instant made = second(uniqueId);
        return made == null ? null : recording(uniqueId, made);
    }

    private static @Nullable Instant second(String uniqueId) {
        Matcher parts = UNIQUE_ID.matcher(uniqueId);
        return parts.matches() ? Instant.ofEpochSecond(Long.parseLong(parts.group(1))) : null;
    }

    private static @Nullable String said(List<Fact.Arrived> arrived, Function<Fact.Arrived, @Nullable String> what) {
        return arrived.stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String number(@Nullable String text) {
        return text == null
                ? null
                : PhoneNumber.read(text).map(PhoneNumber::digits).orElse(null);
    }
}
