package hotline.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of public figures.
 *
 * @param tag changes with every byte of it
 */
record OpenFile(byte[] bytes, String tag) {
    static OpenFile of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static OpenFile of(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new OpenFile(bytes, HexFormat.of().formatHex(hash, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
