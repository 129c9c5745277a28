package hotline.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The first 44 bytes of a recording as Asterisk writes it. Their two lengths are filled in when the recording ends: of a
 * killed one, and of one that goes on, they say 0, and players show an empty file.
 */
final class WavHeader {
    static final int LENGTH = 44;
    private static final int RIFF_SIZE = 4;
    private static final int DATA_SIZE = 40;

    private WavHeader() {}

    /** The same bytes with the lengths that the file's own length tells; anything else than such a header unchanged. */
    static byte[] mended(byte[] header, long fileLength) {
        if (header.length < LENGTH || !"RIFF".equals(word(header, 0)) || !"data".equals(word(header, 36)))
            return header;
        ByteBuffer bytes = ByteBuffer.wrap(header.clone()).order(ByteOrder.LITTLE_ENDIAN);
        long said = Integer.toUnsignedLong(bytes.getInt(DATA_SIZE));
        if (said != 0 && said <= fileLength - LENGTH) return header;
        bytes.putInt(RIFF_SIZE, (int) (fileLength - 8));
        bytes.putInt(DATA_SIZE, (int) (fileLength - LENGTH));
        return bytes.array();
    }

    private static String word(byte[] header, int at) {
        return new String(header, at, 4, StandardCharsets.US_ASCII);
    }
}
