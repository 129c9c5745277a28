package hotline.files;

import hotline.vault.Vault;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Reads what {@link SealedWriter} wrote. A range opens the pieces it lies in and no others; a changed piece is an error. */
final class SealedFile implements Closeable {
    private static final int WHOLE = SealedWriter.PIECE + SealedWriter.TAG;

    private final FileChannel in;
    private final SecretKey key;
    private final long start;
    private final long pieces;
    private final long length;

    private SealedFile(FileChannel in, Vault vault) throws IOException {
        this.in = in;
        byte[] head = read(0, SealedWriter.MAGIC.length + 2);
        if (!Arrays.equals(head, 0, SealedWriter.MAGIC.length, SealedWriter.MAGIC, 0, SealedWriter.MAGIC.length))
            throw new IOException("not a sealed file");
        byte[] sealed = read(head.length, ByteBuffer.wrap(head).getShort(SealedWriter.MAGIC.length));
        this.key = new SecretKeySpec(Base64.getDecoder().decode(vault.open(sealed)), "AES");
        this.start = head.length + sealed.length;
        long body = in.size() - start;
        this.pieces = (body + WHOLE - 1) / WHOLE;
        this.length = body - pieces * SealedWriter.TAG;
        if (pieces == 0 || length < 0) throw new EOFException("the file was cut off");
    }

    static SealedFile open(Path file, Vault vault) throws IOException {
        FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new SealedFile(in, vault);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Of the content, in bytes. */
    long length() {
        return length;
    }

    void copy(long from, long count, OutputStream out) throws IOException {
        long end = from + count;
        for (long at = from; at < end; ) {
            byte[] piece = piece(at / SealedWriter.PIECE);
            int skip = (int) (at % SealedWriter.PIECE);
            int n = (int) Math.min(end - at, piece.length - skip);
            if (n <= 0) throw new EOFException("the file was cut off");
            out.write(piece, skip, n);
            at += n;
        }
    }

    /** All of it, its end included: an error when anything is missing. */
    void copy(OutputStream out) throws IOException {
        for (long place = 0; place < pieces; place++) out.write(piece(place));
    }

    private byte[] piece(long place) throws IOException {
        boolean last = place == pieces - 1;
        long at = start + place * WHOLE;
        byte[] sealed = read(at, (int) (last ? in.size() - at : WHOLE));
        try {
            return cipher(Cipher.DECRYPT_MODE, key, place, last).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IOException("the file was changed or cut off", e);
        }
    }

    static Cipher cipher(int mode, SecretKey key, long place, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .putLong(3, place)
                .put(11, (byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * SealedWriter.TAG, nonce));
        return cipher;
    }

    private byte[] read(long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, position + bytes.position()) < 0) throw new EOFException("the file was cut off");
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
