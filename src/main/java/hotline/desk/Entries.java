package hotline.desk;

import hotline.cases.CaseView;
import hotline.cases.CaseView.OrderView;
import hotline.cases.CaseView.RequestView;
import hotline.cases.Ruling;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What templates read off a case beside its own fields. */
@TemplateExtension
final class Entries {
    private static final Set<String> FLAGS = Set.of("hard", "unreasonable", "score-appeal");

    private Entries() {}

    static boolean may(CaseView view, String move) {
        return view.moves().contains(move);
    }

    /** Name of the unit whose order a clock measures; {@code null} for the case's own clocks. */
    static @Nullable String unitOf(CaseView view, @Nullable Long order) {
        return view.orders().stream()
                .filter(o -> order != null && o.id() == order)
                .map(OrderView::unitName)
                .findFirst()
                .orElse(null);
    }

    /** Marks that were granted: hard case, unreasonable demand, score appeal. */
    static List<String> marks(CaseView view) {
        return view.requests().stream()
                .filter(r -> r.ruling() == Ruling.GRANTED && FLAGS.contains(r.kind()))
                .map(RequestView::kind)
                .distinct()
                .toList();
    }

    /** Of the time that was asked for; {@code null} when it is about something else. */
    static @Nullable Lasting lasting(RequestView request) {
        String amount = request.amount();
        return amount == null ? null : Lasting.of(amount);
    }
}
