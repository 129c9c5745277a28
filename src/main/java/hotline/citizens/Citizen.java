package hotline.citizens;

import hotline.base.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reaches out. The name is what was last told to us; the phone is unmasked: mask it for other eyes.
 *
 * @param id   the row that he was found by
 * @param keys of all rows that are this person; what is his stands under any of them
 */
public record Citizen(
        long id,
        List<Long> keys,
        @Nullable PhoneNumber phone,
        @Nullable String name) {
    public Citizen {
        keys = List.copyOf(keys);
    }
}
