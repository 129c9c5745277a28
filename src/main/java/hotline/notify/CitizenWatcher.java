package hotline.notify;

import hotline.cases.CaseEvent;
import hotline.cases.CaseEvent.Answered;
import hotline.cases.CaseEvent.Dispatched;
import hotline.cases.CaseEvent.ExtensionApproved;
import hotline.cases.CaseEvent.Opened;
import hotline.cases.CaseEvent.Rehandled;
import hotline.cases.CaseEvent.Rejected;
import hotline.cases.CaseEvent.Reviewed;
import hotline.directory.Directory;
import hotline.directory.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Watches cases, in their transaction: what their citizens are told. Of a secret case nothing but that there is news. */
@ApplicationScoped
class CitizenWatcher {
    /** Of an answer; more would be cut by gateways anyway (Twilio takes 1,600 characters). */
    private static final int ANSWER = 300;

    private final Outbox outbox;
    private final Directory directory;
    private final Jdbi jdbi;

    @Inject
    CitizenWatcher(Outbox outbox, Directory directory, Jdbi jdbi) {
        this.outbox = outbox;
        this.directory = directory;
        this.jdbi = jdbi;
    }

    void on(@Observes CaseEvent event) {
        switch (event.what()) {
            case Opened o -> tell(event, Template.RECEIPT, Map.of(), null);
            case Dispatched d -> tell(event, Template.DISPATCHED, unit(directory.unit(d.unit())), null);
            case ExtensionApproved e ->
                tell(event, Template.EXTENSION, Map.of("amount", Amount.words(e.amount())), e.order());
            case Answered a -> tell(event, Template.ANSWER, Map.of("answer", cut(a.text())), null);
            case Rejected r ->
                tell(event, Template.REJECTED, Map.of("other", Objects.requireNonNullElse(r.otherWay(), "")), null);
            case Reviewed r -> answered(event, r.order());
            case Rehandled r -> tell(event, Template.REHANDLE, Map.of(), null);
            default -> {
                // the rest is between us
            }
        }
    }

    private static Map<String, String> unit(Unit unit) {
        return Map.of("unit", unit.name(), "unit.en", unit.nameEn());
    }

    private void answered(CaseEvent event, long order) {
        String answer = event.after().secret() ? "" : answer(event.caseId(), order);
        if (answer != null) tell(event, Template.ANSWER, Map.of("answer", cut(answer)), order);
    }

    private void tell(CaseEvent event, Template template, Map<String, String> fields, @Nullable Long order) {
        boolean covered = event.after().secret() && template != Template.RECEIPT;
        Note note = new Note(Names.of(event), covered ? Template.PRIVATE : template, covered ? Map.of() : fields);
        outbox.tellCitizens(event.caseId(), note, order);
    }

    private @Nullable String answer(long caseId, long order) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT answer FROM case_answer WHERE case_id = ? AND order_id = ? ORDER BY id DESC LIMIT 1")
                .bind(0, caseId)
                .bind(1, order)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    private static String cut(String text) {
        int[] points = text.strip().codePoints().limit(ANSWER + 1L).toArray();
        if (points.length <= ANSWER) return text.strip();
        return new String(points, 0, ANSWER - 1) + "…";
    }
}
