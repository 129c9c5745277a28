package hotline.desk;

import hotline.cases.AskedLine;
import hotline.cases.Part;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;

/** What templates read off a request beside its own fields. */
@TemplateExtension
final class Asks {
    private Asks() {}

    /** Where a decision on it is sent: of its order, or of the case as a whole. */
    static String decision(AskedLine asked) {
        String of = asked.order() == null ? "/api/cases/" + asked.number() : "/api/orders/" + asked.order();
        return of + "/" + asked.kind() + "-decision";
    }

    static boolean isLead(AskedLine asked) {
        return asked.part() == Part.LEAD;
    }

    /** More time in ISO form; its days are working days. */
    static Duration worked(AskedLine asked) {
        return Duration.parse(String.valueOf(asked.amount()));
    }
}
