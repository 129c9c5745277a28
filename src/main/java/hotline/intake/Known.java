package hotline.intake;

import hotline.cases.CaseNumber;
import hotline.cases.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we know of who writes, for reading what he writes.
 *
 * @param visit the return visit that waits for a word of his, or did until lately
 * @param code  a code is on its way to him
 */
record Known(List<Own> cases, @Nullable Visit visit, boolean code) {
    static final Known NOBODY = new Known(List.of(), null, false);

    record Visit(long id, boolean open) {}

    /**
     * A case of his.
     *
     * @param heard where it is settled: its master, or itself
     * @param state where that one stands
     * @param fresh young enough that words without a number may be about it
     */
    record Own(
            long caseId,
            CaseNumber number,
            CaseNumber heard,
            long heardCase,
            State state,
            boolean fresh,
            boolean secret,
            @Nullable Long unit) {
        boolean isOpen() {
            return state.isAtWork() || state == State.VISITING;
        }
    }

    Optional<Own> own(@Nullable CaseNumber number) {
        return cases.stream().filter(c -> c.number().equals(number)).findFirst();
    }

    List<Own> open() {
        return cases.stream().filter(Own::isOpen).toList();
    }

    List<Own> atWork() {
        return cases.stream().filter(c -> c.state().isAtWork()).toList();
    }

    List<Own> fresh() {
        return cases.stream().filter(c -> c.isOpen() && c.fresh()).toList();
    }
}
