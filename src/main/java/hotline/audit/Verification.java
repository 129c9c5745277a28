package hotline.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain found.
 *
 * @param entries  sealed entries that were looked at
 * @param unsealed entries that wait for the next seal: the tail
 * @param head     digest of the last seal, hexadecimal. Kept elsewhere it also proves that nothing was cut off the end
 * @param broken   the first thing that does not fit, {@code null} when all does
 */
public record Verification(
        long seals,
        long entries,
        long unsealed,
        String head,
        @Nullable Break broken) {

    /** @param entry id of the entry, {@code null} when it is the seal itself */
    public record Break(long seal, @Nullable Long entry, What what) {}

    public enum What {
        /** The entry is not what was sealed. */
        CHANGED,
        /** The entry was sealed and is gone. */
        MISSING,
        /** The entry was put in among others that were sealed long before. */
        SMUGGLED,
        /** The seal does not follow the one before it, or does not cover its links. */
        SEAL
    }
}
