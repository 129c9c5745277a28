package hotline.notify;

import hotline.cases.CaseEvent;
import java.time.temporal.ChronoUnit;

/** Unique names of what happened, by which nothing is told twice. */
final class Names {
    private Names() {}

    /** A case's lock lets nothing of the same kind happen twice at one instant, but for orders to several units. */
    static String of(CaseEvent event) {
        long micros = ChronoUnit.MICROS.between(java.time.Instant.EPOCH, event.at());
        String order = event.what() instanceof CaseEvent.CoOrdered c ? "/" + c.order() : "";
        return "case/" + event.caseId() + "/" + event.what().word() + "/" + micros + order;
    }
}
