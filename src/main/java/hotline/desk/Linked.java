package hotline.desk;

import org.jspecify.annotations.Nullable;

/** A number on a page, and where it opens: {@code null} for who may not open calls. */
record Linked(String text, @Nullable String href) {
    static Linked plain(String text) {
        return new Linked(text, null);
    }
}
