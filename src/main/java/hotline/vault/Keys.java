package hotline.vault;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The key file: numbered encryption keys, of which one is current, and the key of the hash, which never changes. */
record Keys(byte currentNumber, Map<Byte, SecretKey> numbered, SecretKey hash) {

    SecretKey current() {
        return number(currentNumber);
    }

    SecretKey number(byte n) {
        SecretKey key = numbered.get(n);
        if (key == null) throw new IllegalStateException("the key file has no key." + n);
        return key;
    }

    static Keys load(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("hotline.crypto.key-file cannot be read: " + file, e);
        }
        Map<Byte, SecretKey> keys = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith("key.")) keys.put(number(name.substring(4)), key(lines.getProperty(name), "AES"));
        }
        Keys read =
                new Keys(number(lines.getProperty("current", "1")), keys, key(lines.getProperty("hash"), "HmacSHA256"));
        read.current();
        return read;
    }

    /** Keys may come, go and become current; a number never means another key, and the hash stays what it is. */
    void mustFollow(Keys before) {
        if (!hash.equals(before.hash)) throw new IllegalStateException("the key file has another hash");
        numbered.forEach((n, key) -> {
            SecretKey known = before.numbered.get(n);
            if (known != null && !known.equals(key))
                throw new IllegalStateException("the key file has another key." + n);
        });
    }

    private static byte number(String text) {
        try {
            return Byte.parseByte(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("the key file has a number of a key that is not 1 to 127", e);
        }
    }

    static Keys loadOrMake(Path file) {
        if (Files.notExists(file)) make(file);
        return load(file);
    }

    private static void make(Path file) {
        String lines = "current=1\nkey.1=" + fresh() + "\nhash=" + fresh() + "\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(EnumSet.copyOf(PosixFilePermissions.fromString("rw-------"))));
            Files.writeString(file, lines, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + file, e);
        }
    }

    private static String fresh() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SecretKey key(@Nullable String base64, String algorithm) {
        if (base64 == null) throw new IllegalStateException("the key file lacks a key");
        byte[] bytes = decoded(base64.strip());
        if (bytes.length != 32) throw new IllegalStateException("a key of the key file is not 32 bytes long");
        return new SecretKeySpec(bytes, algorithm);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("a key of the key file is not base64", e);
        }
    }
}
