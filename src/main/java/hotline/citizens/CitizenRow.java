package hotline.citizens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param mergedInto the head of those who are one person; the head names itself, somebody alone nobody
 * @param keys       of them all, his own when he is alone
 */
record CitizenRow(
        long id,
        byte @Nullable [] phoneSealed,
        byte @Nullable [] nameSealed,
        @Nullable Long mergedInto,
        List<Long> keys) {

    /** The row that stands for the person. */
    long self() {
        return mergedInto == null ? id : mergedInto;
    }

    boolean isHead() {
        return mergedInto != null && mergedInto == id;
    }
}
