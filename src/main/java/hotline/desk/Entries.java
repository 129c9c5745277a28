package hotline.desk;

import hotline.cases.CaseView;
import hotline.cases.CaseView.OrderView;
import hotline.cases.CaseView.RequestView;
import hotline.cases.OrderState;
import hotline.cases.Ruling;
import hotline.files.Attachment;
import hotline.intake.SeenContact;
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

    /** What was sent with this, as far as it may be seen. */
    static List<Attachment> enclosed(CaseView view, Story.Line line) {
        return view.attachments().stream()
                .filter(a -> line.enclosed().contains(a.id()))
                .toList();
    }

    /** What came with a contact. */
    static List<Attachment> attached(CaseView view, SeenContact contact) {
        return view.attachments().stream()
                .filter(a -> ("contact:" + contact.id()).equals(a.about()))
                .toList();
    }

    /** Orders whose units have to do with the case now. */
    static List<OrderView> held(CaseView view) {
        return view.orders().stream()
                .filter(o -> o.state() != OrderState.RETURNED && o.state() != OrderState.WITHDRAWN)
                .toList();
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
