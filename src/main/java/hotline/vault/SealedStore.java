package hotline.vault;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A place with sealed values that can be gone through in an order, a piece at a time. Beans of this kind are found. */
public interface SealedStore {
    /** At most 96 characters, {@code citizen.phone_sealed}; what is kept of the work is kept under it. */
    String name();

    /** How many values are sealed under each key's number. Reads all of them. */
    SortedMap<Integer, Long> counts();

    /**
     * Seals the next values under the current key, in the caller's transaction. A value that somebody writes at the same
     * time is left to him.
     *
     * @param after {@code last} of the piece before, {@code null} for the first piece
     * @param limit how many values are looked at
     */
    Piece reseal(@Nullable String after, int limit);

    /** @param last where the next piece begins, {@code null} when there is none */
    record Piece(@Nullable String last, int read, int resealed) {}
}
