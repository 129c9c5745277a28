package hotline.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param desk   it waits for a person
 * @param sense  {@code null} leaves what it was read as
 * @param reason why a person is needed
 */
record Settled(
        boolean desk,
        @Nullable String sense,
        @Nullable String reason,
        @Nullable Long citizen,
        @Nullable Long contact,
        @Nullable Long caseId,
        @Nullable Long visit) {

    static Settled done(Sense sense, @Nullable Long citizen) {
        return new Settled(false, sense.word(), null, citizen, null, null, null);
    }

    static Settled desk(Sense.Unreadable sense, @Nullable Long citizen) {
        return new Settled(true, sense.word(), sense.why().name(), citizen, null, null, null);
    }

    Settled of(@Nullable Long citizen) {
        return new Settled(desk, sense, reason, citizen, contact, caseId, visit);
    }

    Settled contact(long contact, long caseId) {
        return new Settled(desk, sense, reason, citizen, contact, caseId, visit);
    }

    Settled about(long caseId) {
        return new Settled(desk, sense, reason, citizen, contact, caseId, visit);
    }

    Settled visit(long visit) {
        return new Settled(desk, sense, reason, citizen, contact, caseId, visit);
    }
}
