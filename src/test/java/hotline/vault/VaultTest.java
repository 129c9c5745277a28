package hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    Path dir;

    private Path file() {
        return dir.resolve("vault.properties");
    }

    private Vault vault() {
        return new Vault(Keys.loadOrMake(file()));
    }

    @Test
    void what_was_sealed_is_opened_again() {
        Vault vault = vault();
        assertThat(vault.open(vault.seal("13800138000 王女士 🏮"))).isEqualTo("13800138000 王女士 🏮");
        assertThat(vault.open(vault.seal(""))).isEmpty();
    }

    @Test
    void the_same_text_is_sealed_differently_each_time_and_hashed_the_same() {
        Vault vault = vault();
        assertThat(vault.seal("x")).isNotEqualTo(vault.seal("x"));
        assertThat(vault.hash("x")).hasSize(32).isEqualTo(vault.hash("x")).isNotEqualTo(vault.hash("y"));
    }

    @Test
    void a_changed_value_is_not_opened() {
        Vault vault = vault();
        byte[] sealed = vault.seal("secret");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void old_values_stay_readable_under_a_new_key_and_hashes_stay_the_same() throws IOException {
        Vault before = vault();
        byte[] old = before.seal("old");
        byte[] hash = before.hash("old");
        addKeyTwo();
        Vault after = vault();
        assertThat(after.open(old)).isEqualTo("old");
        assertThat(after.seal("new")[0]).isEqualTo((byte) 2);
        assertThat(after.hash("old")).isEqualTo(hash);
    }

    @Test
    void a_key_file_that_was_made_is_for_its_owner_only() throws IOException {
        vault();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void without_the_key_file_nothing_starts() {
        assertThatThrownBy(() -> Keys.load(file())).hasMessageContaining("hotline.crypto.key-file");
    }

    private void addKeyTwo() throws IOException {
        Properties lines = new Properties();
        try (var in = Files.newBufferedReader(file())) {
            lines.load(in);
        }
        lines.setProperty("key.2", lines.getProperty("hash"));
        lines.setProperty("current", "2");
        try (var out = Files.newBufferedWriter(file())) {
            lines.store(out, null);
        }
    }
}
