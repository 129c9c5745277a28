package hotline.citizens;

import org.jspecify.annotations.Nullable;

record CitizenRow(
        long id,
        byte @Nullable [] phoneSealed,
        byte @Nullable [] nameSealed,
        @Nullable Long mergedInto) {
    /** The person that this row stands for. */
    long self() {
        return mergedInto == null ? id : mergedInto;
    }
}
