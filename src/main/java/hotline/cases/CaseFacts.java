package hotline.cases;

import hotline.citizens.Requester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All of a case's own row, unsealed.
 *
 * @param row      without orders and requests
 * @param asked    whether there are requests
 * @param enclosed whether there are attachments
 */
record CaseFacts(
        CaseRow row,
        @Nullable String skill,
        String what,
        @Nullable Place place,
        @Nullable String concerns,
        @Nullable Long citizen,
        @Nullable Requester requester,
        Instant openedAt,
        String openedByLogin,
        boolean asked,
        boolean enclosed) {}
