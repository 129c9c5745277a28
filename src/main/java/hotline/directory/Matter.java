package hotline.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a citizen calls about; a node of the tree of matters.
 *
 * @param initials first letters of the pinyin of the whole path, lower case
 */
public record Matter(
        long id,
        String code,
        String name,
        String nameEn,
        @Nullable Long parent,
        String initials) {}
