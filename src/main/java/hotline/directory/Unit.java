package hotline.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department, district, street or company that handles orders.
 *
 * @param parent     {@code null} at the top
 * @param closedFrom the first local day on which it is not there any more
 * @param successor  key of the unit that takes over then
 */
public record Unit(
        long id,
        String code,
        String name,
        String nameEn,
        @Nullable Long parent,
        @Nullable LocalDate closedFrom,
        @Nullable Long successor) {

    public boolean isOpen(LocalDate day) {
        return closedFrom == null || day.isBefore(closedFrom);
    }
}
