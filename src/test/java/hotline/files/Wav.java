package hotline.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A recording as Asterisk writes it: 8 kHz, 16 bit, one channel. */
public final class Wav {
    private Wav() {}

    /** @param said what the header says of the data's length: 0 while it is being written */
    public static byte[] of(int data, int said) {
        ByteBuffer wav = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF"))
                .putInt(said == 0 ? 0 : said + 36)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wav.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(16000)
                .putShort((short) 2)
                .putShort((short) 16);
        wav.put(ascii("data")).putInt(said);
        for (int i = 0; i < data; i++) wav.put((byte) (i * 31));
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
