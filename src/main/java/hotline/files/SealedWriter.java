package hotline.files;

import hotline.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a sealed file: {@code HSF1 | length (2 bytes) | the file's own key, sealed by the vault | pieces}. A piece is 64 KiB
 * of the content under AES-256-GCM with its tag; its nonce is its place and whether it is the last one, so that none can be
 * moved, doubled or cut off. {@link #close()} writes the last one and leaves {@code out} open.
 */
final class SealedWriter extends OutputStream {
    static final byte[] MAGIC = "HSF1".getBytes(StandardCharsets.US_ASCII);
    static final int PIECE = 64 * 1024;
    static final int TAG = 16;

    private final OutputStream out;
    private final SecretKey key;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long place;
    private boolean closed;

    SealedWriter(OutputStream out, Vault vault) throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.out = out;
        this.key = new SecretKeySpec(bytes, "AES");
        byte[] sealed = vault.seal(Base64.getEncoder().encodeToString(bytes));
        out.write(MAGIC);
        out.write(ByteBuffer.allocate(2).putShort((short) sealed.length).array());
        out.write(sealed);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** A full piece is kept back until there is more: the last one is marked. */
    @Override
    public void write(byte[] from, int at, int count) throws IOException {
        while (count > 0) {
            if (filled == PIECE) flushPiece(false);
            int n = Math.min(count, PIECE - filled);
            System.arraycopy(from, at, piece, filled, n);
            filled += n;
            at += n;
            count -= n;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        flushPiece(true);
        out.flush();
    }

    private void flushPiece(boolean last) throws IOException {
        try {
            Cipher cipher = SealedFile.cipher(Cipher.ENCRYPT_MODE, key, place++, last);
            out.write(cipher.doFinal(piece, 0, filled));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
