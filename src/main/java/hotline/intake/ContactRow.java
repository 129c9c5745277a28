package hotline.intake;

import hotline.cases.CaseNumber;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What is already known of a contact with the same key. */
record ContactRow(
        long id,
        byte[] bodyHash,
        @Nullable CaseNumber number,
        @Nullable NoCase noCase) {

    boolean isSame(byte[] content) {
        return MessageDigest.isEqual(bodyHash, content);
    }

    Received again() {
        return new Received(id, number, true);
    }
}
