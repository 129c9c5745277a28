package hotline.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as telephones take them: red at the left, blue at the right, white below. */
public final class Photo {
    public static final String WHERE = "GPS 39.9042 116.4074";

    private Photo() {}

    /** @param format {@code jpg} or {@code png} */
    public static byte[] of(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(Color.BLUE);
        g.fillRect(width / 2, 0, width, height);
        g.setColor(Color.WHITE);
        g.fillRect(0, height * 3 / 4, width, height);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** With an EXIF that says how the camera was held and where. */
    public static byte[] taken(int width, int height, int orientation) {
        return with(of(width, height, "jpg"), 0xe1, exif(orientation));
    }

    /** A page in an image: in its comment, and behind its end. */
    public static byte[] withPage(int width, int height) {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        byte[] jpeg = with(of(width, height, "jpg"), 0xfe, page);
        return ByteBuffer.allocate(jpeg.length + page.length)
                .put(jpeg)
                .put(page)
                .array();
    }

    /** A few bytes that say they are an image of this size. */
    public static byte[] bomb(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25);
        png.putLong(0x89504e470d0a1a0aL);
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return png.putInt(13).put(header.array()).putInt((int) crc.getValue()).array();
    }

    private static byte[] with(byte[] jpeg, int marker, byte[] segment) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + segment.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (segment.length + 2));
        return out.put(segment).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] exif(int orientation) {
        byte[] where = WHERE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + where.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return exif.putInt(0).put(where).array();
    }

    public static BufferedImage seen(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code RED}, {@code BLUE}, {@code WHITE}: what is at this share of the width and height. */
    public static String at(BufferedImage image, double x, double y) {
        Color c = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        if (c.getRed() > 180 && c.getGreen() > 180 && c.getBlue() > 180) return "WHITE";
        return c.getRed() > c.getBlue() ? "RED" : "BLUE";
    }
}
