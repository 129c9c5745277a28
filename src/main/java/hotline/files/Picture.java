package hotline.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An image made anew from its pixels: upright, not larger than wanted, and nothing else of what came with it — no place, no
 * camera, no comment, no second file behind the first. Nothing touches the disk.
 */
final class Picture {
    private static final float QUALITY = 0.85f;

    private final BufferedImage pixels;
    private final FileType type;

    private Picture(BufferedImage pixels, FileType type) {
        this.pixels = pixels;
        this.type = type;
    }

    /**
     * @param side the longer side of what is kept, pixels
     * @throws hotline.base.Refusal 422 {@code image-too-large} before anything is decoded, {@code image-unreadable}
     */
    static Picture read(byte[] bytes, FileType type, int side, long maxPixels) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(type.extension()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > maxPixels) throw AttachmentRefused.pixels(maxPixels);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / side);
            param.setSourceSubsampling(every, every, 0, 0);
            BufferedImage taken = reader.read(0, param);
            return new Picture(upright(taken, type == FileType.JPEG ? Orientation.of(bytes) : 1, side), type);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            throw AttachmentRefused.unreadable();
        } finally {
            reader.dispose();
        }
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    /** The same, smaller; never larger. By halves, for each step looks at four pixels only. */
    Picture fitting(int side) {
        BufferedImage image = pixels;
        for (int now = Math.max(width(), height()); now > 2 * side; now /= 2) image = upright(image, 1, now / 2);
        return new Picture(upright(image, 1, side), type);
    }

    byte[] encoded() {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(type.extension()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(pixels, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Colours of whatever space become sRGB by the drawing. */
    private static BufferedImage upright(BufferedImage from, int orientation, int side) {
        int w = from.getWidth();
        int h = from.getHeight();
        double scale = Math.min(1, (double) side / Math.max(w, h));
        int width = Math.max(1, (int) Math.round(scale * (Orientation.isTurned(orientation) ? h : w)));
        int height = Math.max(1, (int) Math.round(scale * (Orientation.isTurned(orientation) ? w : h)));
        boolean clear = from.getColorModel().hasAlpha();
        BufferedImage to =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
        place.concatenate(Orientation.upright(orientation, w, h));
        Graphics2D g = to.createGraphics();
        if (!clear) {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, height);
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, place, null);
        g.dispose();
        return to;
    }
}
