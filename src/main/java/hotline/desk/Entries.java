package hotline.desk;

import hotline.cases.CaseView;
import hotline.cases.CaseView.OrderView;
import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

/** What templates read off a case beside its own fields. */
@TemplateExtension
final class Entries {
    private Entries() {}

    /** The share that this person has something to do with, else the one sent last. */
    static @Nullable OrderView order(CaseView view) {
        return view.orders().stream()
                .filter(o -> !o.moves().isEmpty())
                .findFirst()
                .orElseGet(() -> view.orders().isEmpty() ? null : view.orders().getLast());
    }

    static boolean may(CaseView view, String move) {
        return view.moves().contains(move);
    }
}
