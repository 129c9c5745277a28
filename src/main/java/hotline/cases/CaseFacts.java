package hotline.cases;

import hotline.citizens.Requester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All of a case's own row, unsealed. */
record CaseFacts(
        long id,
        CaseNumber number,
        int round,
        Standing standing,
        @Nullable String skill,
        String what,
        @Nullable Place place,
        @Nullable String concerns,
        @Nullable Long citizen,
        @Nullable Requester requester,
        Instant openedAt,
        String openedByLogin,
        @Nullable Claim claim) {}
