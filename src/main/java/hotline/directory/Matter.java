package hotline.directory;

import hotline.base.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen calls about; a node of the tree of matters.
 *
 * @param initials   first letters of the pinyin of the whole path, lower case
 * @param closedFrom the first local day on which nothing new is sorted under it
 * @param kind       what such calls usually are
 */
public record Matter(
        long id,
        String code,
        String name,
        String nameEn,
        @Nullable Long parent,
        String initials,
        @Nullable LocalDate closedFrom,
        @Nullable Kind kind) {

    public boolean isOpen(LocalDate day) {
        return closedFrom == null || day.isBefore(closedFrom);
    }
}
