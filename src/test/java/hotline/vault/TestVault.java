package hotline.vault;

import java.nio.file.Path;

/** A vault of a test's own. */
public final class TestVault {
    private TestVault() {}

    public static Vault in(Path folder) {
        return new Vault(Keys.loadOrMake(folder.resolve("vault.properties")));
    }
}
