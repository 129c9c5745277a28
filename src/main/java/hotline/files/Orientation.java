package hotline.files;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a telephone held its camera, as a JPEG's EXIF says it: 1 upright … 8 (CIPA DC-008, tag 0x0112). The one word of EXIF
 * that is heeded before all of it is dropped. Pure.
 */
final class Orientation {
    private static final int APP1 = 0xffe1;
    private static final int SCAN = 0xffda;
    private static final short TAG = 0x0112;
    private static final int EXIF = 0x45786966;

    private Orientation() {}

    /** 1 when it is not said, or not understood. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
            while (in.remaining() > 4) {
                int marker = Short.toUnsignedInt(in.getShort());
                int length = Short.toUnsignedInt(in.getShort()) - 2;
                if (marker == SCAN || marker < 0xff00 || length < 0) return 1;
                if (marker == APP1 && length > 14 && in.getInt(in.position()) == EXIF)
                    return tiff(in.slice(in.position() + 6, length - 6));
                in.position(in.position() + length);
            }
            return 1;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private static int tiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) != TAG) continue;
            int said = tiff.getShort(entry + 8);
            return said >= 1 && said <= 8 ? said : 1;
        }
        return 1;
    }

    /** Whether width and height change places. */
    static boolean isTurned(int orientation) {
        return orientation >= 5;
    }

    /** From the image as it was taken, of this size, to one that stands upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
