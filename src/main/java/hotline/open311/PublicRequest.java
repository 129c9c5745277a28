package hotline.open311;

import hotline.cases.CaseNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a case.
 *
 * @param area  code of a grid cell
 * @param words the citizen's, where they may be published
 */
record PublicRequest(
        long caseId,
        CaseNumber number,
        long matter,
        boolean open,
        boolean merged,
        @Nullable String notes,
        @Nullable Long unit,
        @Nullable String area,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant expectedAt,
        @Nullable String words) {}
