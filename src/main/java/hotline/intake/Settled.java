package hotline.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param state  as in its row
 * @param sense  {@code null} leaves what it was read as
 * @param reason why a person is needed, or it was set aside
 */
record Settled(
        State state,
        @Nullable String sense,
        @Nullable String reason,
        @Nullable Long citizen,
        @Nullable Long contact,
        @Nullable Long caseId,
        @Nullable Long visit) {

    enum State {
        DONE,
        /** It waits for a person. */
        DESK,
        /** Kept and not worked on. */
        ASIDE
    }

    static Settled done(Sense sense, @Nullable Long citizen) {
        return new Settled(State.DONE, sense.word(), null, citizen, null, null, null);
    }

    static Settled desk(Sense.Unreadable sense, @Nullable Long citizen) {
        return new Settled(State.DESK, sense.word(), sense.why().name(), citizen, null, null, null);
    }

    static Settled aside(Sense.Aside sense, @Nullable Long citizen) {
        return new Settled(State.ASIDE, sense.word(), sense.because().name(), citizen, null, null, null);
    }

    Settled of(@Nullable Long citizen) {
        return new Settled(state, sense, reason, citizen, contact, caseId, visit);
    }

    Settled contact(long contact, long caseId) {
        return new Settled(state, sense, reason, citizen, contact, caseId, visit);
    }

    Settled about(long caseId) {
        return new Settled(state, sense, reason, citizen, contact, caseId, visit);
    }

    Settled visit(long visit) {
        return new Settled(state, sense, reason, citizen, contact, caseId, visit);
    }
}
