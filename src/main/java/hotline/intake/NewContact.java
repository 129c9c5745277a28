package hotline.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact's row before it is written. */
record NewContact(
        Contact.Key key,
        byte[] bodyHash,
        String sender,
        @Nullable String name,
        Instant at,
        @Nullable String skill,
        String text,
        boolean secret,
        @Nullable Long citizen,
        @Nullable Long caseId,
        @Nullable NoCase noCase) {}
