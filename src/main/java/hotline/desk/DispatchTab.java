package hotline.desk;

import hotline.base.Refusal;
import hotline.cases.Asked;
import hotline.cases.Move;
import hotline.web.Viewer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits on the dispatch desk, in the order of its tabs, and whose it is to decide. */
public enum DispatchTab {
    UNTRIAGED(Set.of(), Move.DISPATCH),
    RETURNS(Set.of(Asked.RETURN), Move.REFUSE_RETURN),
    EXTENSIONS(Set.of(Asked.EXTENSION), Move.DECIDE_EXTENSION),
    SUSPENSIONS(Set.of(Asked.SUSPENSION), Move.DECIDE_SUSPENSION),
    FLAGS(Set.of(Asked.HARD, Asked.UNREASONABLE, Asked.SCORE_APPEAL), Move.DECIDE_FLAG);

    private final Set<Asked> kinds;
    private final Move decides;

    DispatchTab(Set<Asked> kinds, Move decides) {
        this.kinds = kinds;
        this.decides = decides;
    }

    /** The requests it holds; none of the tab that holds cases. */
    Set<Asked> kinds() {
        return kinds;
    }

    boolean isFor(Viewer viewer) {
        return decides.isFor(viewer);
    }

    /** In addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DispatchTab of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(tab -> word == null || tab.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("tab", "unknown"));
    }
}
