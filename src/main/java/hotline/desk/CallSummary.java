package hotline.desk;

import org.jspecify.annotations.Nullable;

/** A case's call as its page shows it. {@code recording} is whether there is one. */
record CallSummary(
        String id, @Nullable String operator, @Nullable Integer rating, boolean recording) {}
