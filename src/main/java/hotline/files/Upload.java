package hotline.files;

import hotline.base.Refusal;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file as it comes.
 *
 * @param key   given by the sender and kept by him until it has worked: the same again stores nothing twice
 * @param name  what the sender calls it
 * @param bytes read once, to the end or to the limit; not closed
 */
public record Upload(String key, @Nullable String name, InputStream bytes) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** Refuses with 400 a key that is missing or not 8 to 64 letters, digits, {@code -} and {@code _}. */
    public static Upload of(@Nullable String key, @Nullable String name, InputStream bytes) {
        if (key == null || !KEY.matcher(key).matches()) throw Refusal.invalid("key", "pattern");
        return new Upload(key, name, bytes);
    }
}
