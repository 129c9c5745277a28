package hotline.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Personal data at rest. Sealed values are {@code key number (1 byte) | nonce (12) | AES-256-GCM cipher text and tag}; a
 * keyed hash (HMAC-SHA-256) finds an exact value again without opening any.
 */
@ApplicationScoped
public class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final KeyRing ring;

    @Inject
    Vault(KeyRing ring) {
        this.ring = ring;
    }

    Vault(Keys keys) {
        this(new KeyRing(keys));
    }

    /** Encrypts; the same text gives another value each time. */
    public byte[] seal(String plain) {
        return sealed(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Decrypts what {@link #seal} made under any key that the key file still has; a changed value is an error. */
    public String open(byte[] sealed) {
        return new String(opened(sealed), StandardCharsets.UTF_8);
    }

    /** The same under the current key. */
    public byte[] reseal(byte[] sealed) {
        return sealed(opened(sealed));
    }

    /** The number of the key under which new values are sealed. */
    public int currentKey() {
        return ring.keys().currentNumber();
    }

    /** The number of the key under which a value was sealed. */
    public static int keyOf(byte[] sealed) {
        return sealed[0];
    }

    private byte[] sealed(byte[] text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Keys keys = ring.keys();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.current(), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = new byte[1 + NONCE + cipher.getOutputSize(text.length)];
            sealed[0] = keys.currentNumber();
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            cipher.doFinal(text, 0, text.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    private byte[] opened(byte[] sealed) {
        try {
            SecretKey key = ring.with(sealed[0]).number(sealed[0]);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt: changed, or its key is gone", e);
        }
    }

    /** 32 bytes, the same for the same text: the index by which a phone number or an account is found. */
    public byte[] hash(String plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(ring.keys().hash());
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }
}
