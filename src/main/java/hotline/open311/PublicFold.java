package hotline.open311;

import hotline.cases.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a case, folded out of its events. A unit's answer is public once it was reviewed; a case that
 * was answered stays closed while the citizen is asked about it. It was updated when the last of this changed, or the time
 * by which it is to be settled.
 */
record PublicFold(
        boolean open,
        boolean merged,
        @Nullable String notes,
        @Nullable Long unit,
        Instant updatedAt) {

    /** In the order of their writing; there is at least one. */
    static PublicFold of(List<PublicEvent> events) {
        Fold fold = new Fold(events.getFirst().at());
        events.forEach(fold::take);
        return fold.shown();
    }

    /** Everything that happened so far. */
    private static final class Fold {
        private State state = State.RECEIVED;
        private boolean answered;
        private @Nullable Long unit;
        private @Nullable String notes;
        /** Of a reply that nobody has reviewed yet. */
        private @Nullable String waiting;

        private Instant updatedAt;

        Fold(Instant at) {
            updatedAt = at;
        }

        void take(PublicEvent e) {
            PublicFold before = shown();
            state = e.state();
            unit = e.unit();
            switch (e.word()) {
                case "answered" -> {
                    answered = true;
                    notes = e.text();
                }
                case "rejected" -> notes = e.text();
                // a co-order's reply leaves the case where it is, and its answer in the house
                case "replied" -> waiting = e.state() == State.REPLIED ? e.text() : waiting;
                case "reviewed" -> notes = waiting;
                case "sent-back" -> waiting = null;
                case "dispatched", "appealed", "rehandled" -> {
                    answered = false;
                    notes = null;
                    waiting = null;
                }
                default -> {}
            }
            boolean later = e.word().equals("extension-approved") || e.word().equals("suspension-approved");
            if (later || !shown().isLike(before)) updatedAt = e.at();
        }

        PublicFold shown() {
            boolean open = state.open311().equals("open") && !(state == State.VISITING && answered);
            return new PublicFold(open, state == State.MERGED, notes, unit, updatedAt);
        }
    }

    private boolean isLike(PublicFold other) {
        return open == other.open
                && merged == other.merged
                && Objects.equals(notes, other.notes)
                && Objects.equals(unit, other.unit);
    }
}
