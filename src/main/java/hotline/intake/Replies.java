package hotline.intake;

import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.notify.Note;
import hotline.notify.Outbox;
import hotline.notify.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is answered, the way he came. The same answer goes to him once in a quarter of an hour: two programs that
 * answer each other soon stop.
 */
@ApplicationScoped
class Replies {
    private static final Duration ONCE_PER = Duration.ofMinutes(15);
    private static final int ANSWER = 200;

    private final Outbox outbox;
    private final Directory directory;
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    Replies(Outbox outbox, Directory directory, Jdbi jdbi, Clock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** About no case. */
    void plainly(Stored m, Template template) {
        tell(m, template, null, null, Map.of(), slot(ONCE_PER));
    }

    /** Why nothing is done about what he writes: once in an hour. */
    void hourly(Stored m, Template template) {
        tell(m, template, null, null, Map.of(), "hour/" + slot(Duration.ofHours(1)));
    }

    /** A person's own words, each time. */
    void words(Stored m, String text) {
        tell(m, Template.REPLY, null, null, Map.of("text", text), "message/" + m.id());
    }

    void about(Stored m, Template template, Known.Own own, Map<String, String> fields) {
        tell(m, template, own.caseId(), own.number().symbols(), fields, own.caseId() + "/" + slot(ONCE_PER));
    }

    /** How a case stands, in the citizen's words; of a secret one nothing but that there is news. */
    void status(Stored m, Known.Own own) {
        if (own.secret()) about(m, Template.PRIVATE, own, Map.of());
        else
            switch (own.state()) {
                case RECEIVED -> about(m, Template.STATUS_RECEIVED, own, Map.of());
                case DISPATCHED, HANDLING, REPLIED, REHANDLE ->
                    about(m, Template.STATUS_HANDLING, own, unit(own.unit()));
                case ANSWERED, VISITING, CLOSED, ARCHIVED, MERGED ->
                    about(m, Template.STATUS_DONE, own, Map.of("answer", answer(own)));
                case REJECTED -> about(m, Template.REJECTED, own, Map.of("other", ""));
            }
    }

    private Map<String, String> unit(@Nullable Long id) {
        if (id == null) return Map.of("unit", "…");
        Unit unit = directory.unit(id);
        return Map.of("unit", unit.name(), "unit.en", unit.nameEn());
    }

    private String answer(Known.Own own) {
        String answer = jdbi.withHandle(
                h -> h.createQuery("SELECT answer FROM case_answer WHERE case_id = :case ORDER BY id DESC LIMIT 1")
                        .bind("case", own.heardCase())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
        return answer.codePointCount(0, answer.length()) <= ANSWER
                ? answer
                : answer.substring(0, answer.offsetByCodePoints(0, ANSWER - 1)) + "…";
    }

    private void tell(
            Stored m,
            Template template,
            @Nullable Long caseId,
            @Nullable String number,
            Map<String, String> fields,
            String event) {
        Note.To to = new Note.To(m.channel(), m.address(), caseId, number);
        outbox.tell(to, new Note("inbound/" + event, template, fields));
    }

    private String slot(Duration length) {
        return Long.toString(Instant.now(clock).toEpochMilli() / length.toMillis());
    }
}
