package hotline.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashcash: a number that makes SHA-256 of {@code challenge:number} begin with so many zero bits. Pure. */
final class Work {
    private static final int LONGEST = 20;

    private Work() {}

    static boolean isDone(String challenge, String nonce, int bits) {
        return nonce.length() <= LONGEST && zeros(sha256(challenge + ":" + nonce)) >= bits;
    }

    /** What the page's script does; for tests. */
    static String done(String challenge, int bits) {
        for (long n = 0; ; n++) if (isDone(challenge, Long.toString(n), bits)) return Long.toString(n);
    }

    /** One more for each doubling of what is calm. */
    static int bits(double perMinute, int calm, int least, int most) {
        if (perMinute <= calm) return least;
        int doublings = (int) Math.ceil(Math.log(perMinute / calm) / Math.log(2));
        return Math.min(most, least + doublings);
    }

    private static int zeros(byte[] hash) {
        int zeros = 0;
        for (byte b : hash) {
            int leading = Integer.numberOfLeadingZeros(b & 0xff) - 24;
            zeros += leading;
            if (leading < 8) break;
        }
        return zeros;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
