package hotline.wechat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of pushes and of the answers to them: AES-256-CBC, the key's first 16 bytes as vector, over 16 random bytes,
 * the length (4 bytes, network order), the words and the app id, filled up to 32 bytes as PKCS#7 does. Pure but for the random.
 * Source: WeChat, 消息加解密说明; its own examples are the vectors of the test.
 */
final class PushCipher {
    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final SecureRandom DICE = new SecureRandom();

    private final SecretKeySpec key;
    private final IvParameterSpec vector;
    private final byte[] appId;

    /** @param aesKey 43 letters and digits: 32 bytes in base64 without its end */
    PushCipher(String aesKey, String appId) {
        byte[] bytes = bytes(aesKey);
        this.key = new SecretKeySpec(bytes, "AES");
        this.vector = new IvParameterSpec(bytes, 0, 16);
        this.appId = appId.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String aesKey) {
        if (!aesKey.matches("[A-Za-z0-9]{43}"))
            throw new IllegalArgumentException("hotline.wechat.aes-key: 43 letters and digits");
        return Base64.getDecoder().decode(aesKey + "=");
    }

    String seal(String words) {
        byte[] random = new byte[RANDOM];
        DICE.nextBytes(random);
        return seal(words, random);
    }

    String seal(String words, byte[] random) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(random);
        plain.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
        plain.writeBytes(text);
        plain.writeBytes(appId);
        int fill = BLOCK - plain.size() % BLOCK;
        for (int i = 0; i < fill; i++) plain.write(fill);
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, plain.toByteArray()));
    }

    /** Empty when it is not in this form, not under this key, or for another account. */
    Optional<String> open(String cipherText) {
        try {
            byte[] plain = run(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(cipherText.strip()));
            return words(plain);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> words(byte[] plain) {
        int fill = plain.length == 0 ? 0 : plain[plain.length - 1];
        int end = plain.length - fill;
        if (fill < 1 || fill > BLOCK || end < RANDOM + 4) return Optional.empty();
        for (int i = end; i < plain.length; i++) if (plain[i] != fill) return Optional.empty();
        int length = ByteBuffer.wrap(plain, RANDOM, 4).getInt();
        int from = RANDOM + 4;
        if (length < 0 || length > end - from) return Optional.empty();
        byte[] whose = Arrays.copyOfRange(plain, from + length, end);
        if (!MessageDigest.isEqual(whose, appId)) return Optional.empty();
        return Optional.of(new String(plain, from, length, StandardCharsets.UTF_8));
    }

    /** Filled to 32 bytes, which Java's own filling to 16 cannot. Throws {@link IllegalArgumentException} at half a block. */
    private byte[] run(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, vector);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
