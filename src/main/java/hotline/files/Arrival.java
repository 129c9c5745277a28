package hotline.files;

import hotline.files.Scanner.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in, as far as the disk: sealed while it comes, told by its content, scanned, an image made anew. What is
 * refused, or breaks off, leaves nothing.
 */
@ApplicationScoped
class Arrival {
    static final String THUMBNAIL = ".small";
    static final String RAW = ".raw";

    /** An image needs memory while it is made anew. */
    private final Semaphore painters = new Semaphore(2);

    private final FileStore store;
    private final Scanner scanner;
    private final FilesConfig config;

    @Inject
    Arrival(FileStore store, Scanner scanner, FilesConfig config) {
        this.store = store;
        this.scanner = scanner;
        this.config = config;
    }

    /** @param bodyHash SHA-256 of what came; {@code sha256} and {@code size} are of what is kept */
    record Arrived(
            FileType type,
            long size,
            byte[] sha256,
            byte[] bodyHash,
            @Nullable Integer width,
            @Nullable Integer height,
            boolean scanned) {}

    Arrived take(String name, InputStream bytes) {
        try {
            Came came = came(name + RAW, bytes);
            FileType type = FileType.of(came.head).orElseThrow(AttachmentRefused::type);
            Verdict verdict = scan(name + RAW);
            if (verdict == Verdict.INFECTED) throw AttachmentRefused.infected();
            boolean scanned = verdict == Verdict.CLEAN;
            return type.isImage() ? image(name, type, came, scanned) : asItIs(name, type, came, scanned);
        } catch (RuntimeException e) {
            drop(name);
            throw e;
        }
    }

    void keep(String name) {
        store.keep(name);
        store.keep(name + THUMBNAIL);
    }

    void drop(String name) {
        store.delete(name + RAW);
        store.delete(name);
        store.delete(name + THUMBNAIL);
    }

    Verdict scan(String name) {
        try (SealedFile file = store.open(name)) {
            return scanner.scan(file::copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Came(byte[] head, long size, byte[] hash) {}

    private Came came(String name, InputStream bytes) {
        long limit = config.maxSize().asLongValue();
        MessageDigest digest = sha256();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        long[] size = {0};
        store.write(name, out -> {
            byte[] some = new byte[16 * 1024];
            for (int n = bytes.read(some); n >= 0; n = bytes.read(some)) {
                size[0] += n;
                if (size[0] > limit) throw AttachmentRefused.tooBig(limit);
                digest.update(some, 0, n);
                head.write(some, 0, Math.min(n, FileType.HEAD - Math.min(FileType.HEAD, head.size())));
                out.write(some, 0, n);
            }
        });
        if (size[0] == 0) throw AttachmentRefused.empty();
        return new Came(head.toByteArray(), size[0], digest.digest());
    }

    private Arrived asItIs(String name, FileType type, Came came, boolean scanned) {
        store.write(name, out -> copy(name + RAW, out));
        store.delete(name + RAW);
        return new Arrived(type, came.size, came.hash, came.hash, null, null, scanned);
    }

    private Arrived image(String name, FileType type, Came came, boolean scanned) {
        painters.acquireUninterruptibly();
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream((int) came.size);
            copy(name + RAW, raw);
            Picture picture = Picture.read(raw.toByteArray(), type, config.longestSide(), config.maxPixels());
            byte[] bytes = picture.encoded();
            byte[] small = picture.fitting(config.thumbnailSide()).encoded();
            store.write(name, out -> out.write(bytes));
            store.write(name + THUMBNAIL, out -> out.write(small));
            store.delete(name + RAW);
            byte[] hash = sha256().digest(bytes);
            return new Arrived(type, bytes.length, hash, came.hash, picture.width(), picture.height(), scanned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            painters.release();
        }
    }

    private void copy(String name, OutputStream out) throws IOException {
        try (SealedFile raw = store.open(name)) {
            raw.copy(out);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
