package hotline.cases;

import hotline.audit.Reads;
import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Choice;
import hotline.base.Kind;
import hotline.base.Period;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Urgency;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of the queue, as an address or a page has them, read into a filter. */
@ApplicationScoped
public class QueueQuery {
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    /** A citizen who is not there has no cases. */
    private static final long NOBODY = -1;

    private final Codes codes;
    private final Citizens citizens;

    private final Reads reads;

    @Inject
    QueueQuery(Codes codes, Citizens citizens, Reads reads) {
        this.reads = reads;
        this.codes = codes;
        this.citizens = citizens;
    }

    /** All as written; {@code null} and blank mean any. */
    public record Words(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String matter,
            @Nullable String urgency,
            @Nullable String channel,
            @Nullable String q,
            @Nullable String dueBefore,
            boolean mine,
            boolean overdue) {

        /** The same with when they were received: instants, or dates in the service's zone, {@code to} not included. */
        public Dated received(@Nullable String from, @Nullable String to) {
            return new Dated(this, from, to);
        }
    }

    /** @param from an instant or a date, {@code to} likewise; a date is meant with its whole day */
    public record Dated(
            Words words, @Nullable String from, @Nullable String to) {}

    public QueueFilter filter(Dated dated, Instant now, Actor by) {
        return filter(dated.words, now, by).received(period(dated.from, dated.to));
    }

    private static @Nullable Period period(@Nullable String from, @Nullable String to) {
        Instant first = Period.read("received-from", from, Times.zone());
        Instant last = Period.read("received-to", to, Times.zone());
        if (first == null && last == null) return null;
        if (to != null && last != null && to.length() <= 10)
            last = last.atZone(Times.zone()).plusDays(1).toInstant();
        return new Period(first == null ? Instant.EPOCH : first, last == null ? FAR : last);
    }

    /** @param by looking for a phone number is an entry of the audit */
    public QueueFilter filter(Words words, Instant now, Actor by) {
        String q = words.q == null || words.q.isBlank() ? null : words.q.strip();
        CaseNumber number = q == null ? null : number(q);
        return new QueueFilter(
                states(words.state),
                Choice.orNull(Kind.class, "kind", words.kind),
                codes.unitOrNull(words.unit),
                codes.matterOrNull(words.matter),
                Choice.orNull(Urgency.class, "urgency", words.urgency),
                Choice.orNull(Channel.class, "channel", words.channel),
                number,
                q == null || number != null ? null : citizen(q, by),
                words.overdue ? earlier(now, due(words.dueBefore)) : due(words.dueBefore),
                words.mine);
    }

    /** {@code null} and blank: what is due first. */
    public QueueOrder order(@Nullable String order) {
        QueueOrder read = Choice.orNull(QueueOrder.class, "order", order);
        return read == null ? QueueOrder.DUE : read;
    }

    private static Set<State> states(@Nullable String text) {
        if (text == null || text.isBlank()) return Set.of();
        return Arrays.stream(text.split(","))
                .map(s -> Choice.of(State.class, "state", s))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable CaseNumber number(String q) {
        boolean phone = PhoneNumber.read(q).isPresent();
        if (phone || !CaseNumber.looksLikeOne(q)) return CaseNumber.read(q).orElse(null);
        return CaseNumber.read(q).orElseThrow(() -> Refusal.invalid("q", "case-number-typo"));
    }

    /** Words are not searched yet, and saying so is better than an empty page. */
    private List<Long> citizen(String q, Actor by) {
        PhoneNumber phone = PhoneNumber.read(q).orElseThrow(() -> Refusal.invalid("q", "number-or-phone"));
        Optional<Citizen> found = citizens.byPhone(phone);
        found.ifPresent(c -> reads.note(by, "searched-by-phone", "citizen:" + c.id()));
        return found.map(Citizen::keys).orElse(List.of(NOBODY));
    }

    private static @Nullable Instant due(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("due-before", "time");
        }
    }

    private static Instant earlier(Instant now, @Nullable Instant due) {
        return due == null || due.isAfter(now) ? now : due;
    }
}
