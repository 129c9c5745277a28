package hotline.vault;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
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
    private final Keys keys;

    @Inject
    Vault(VaultConfig config) {
        this(LaunchMode.current().isDevOrTest() ? Keys.loadOrMake(config.keyFile()) : Keys.load(config.keyFile()));
    }

    Vault(Keys keys) {
        this.keys = keys;
    }

    /** Encrypts; the same text gives another value each time. */
    public byte[] seal(String plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.current(), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] text = plain.getBytes(StandardCharsets.UTF_8);
            byte[] sealed = new byte[1 + NONCE + cipher.getOutputSize(text.length)];
            sealed[0] = keys.currentNumber();
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            cipher.doFinal(text, 0, text.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /** Decrypts what {@link #seal} made under any key that the key file still has; a changed value is an error. */
    public String open(byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, keys.number(sealed[0]), new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            return new String(cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt: changed, or its key is gone", e);
        }
    }

    /** 32 bytes, the same for the same text: the index by which a phone number or an account is found. */
    public byte[] hash(String plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.hash());
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }
}
