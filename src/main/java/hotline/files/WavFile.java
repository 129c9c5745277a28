package hotline.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of a recording, with its header mended. */
final class WavFile {
    private static final int CHUNK = 64 * 1024;

    private WavFile() {}

    /** @param length the file's length when the answer was begun: a recording that goes on grows meanwhile */
    static void copy(Path file, long length, long from, long count, OutputStream out) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] header = WavHeader.mended(read(in, 0, WavHeader.LENGTH), length);
            long at = from;
            long end = from + count;
            if (at < WavHeader.LENGTH) {
                int n = (int) (Math.min(end, WavHeader.LENGTH) - at);
                out.write(header, (int) at, n);
                at += n;
            }
            while (at < end) {
                byte[] chunk = read(in, at, (int) Math.min(CHUNK, end - at));
                out.write(chunk);
                at += chunk.length;
            }
        }
    }

    private static byte[] read(FileChannel in, long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, position + bytes.position()) < 0) throw new EOFException("the recording was cut off");
        }
        return bytes.array();
    }
}
