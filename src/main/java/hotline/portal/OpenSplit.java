package hotline.portal;

import hotline.reporting.By;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what the public figures of a month are split. */
public enum OpenSplit {
    ALL(null),
    MATTER(By.MATTER),
    DISTRICT(By.DISTRICT);

    private final @Nullable By by;

    OpenSplit(@Nullable By by) {
        this.by = by;
    }

    @Nullable
    By by() {
        return by;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
