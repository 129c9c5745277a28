package hotline.vault;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A vault of a test's own. */
public final class TestVault {
    private TestVault() {}

    /** The same, one key later. */
    public static Vault withNextKey(Path folder) {
        Keys keys = Keys.loadOrMake(folder.resolve("vault.properties"));
        byte next = (byte) (keys.currentNumber() + 1);
        Map<Byte, SecretKey> all = new HashMap<>(keys.numbered());
        all.put(next, new SecretKeySpec(new byte[32], "AES"));
        return new Vault(new Keys(next, all, keys.hash()));
    }

    public static Vault in(Path folder) {
        return new Vault(Keys.loadOrMake(folder.resolve("vault.properties")));
    }
}
