package hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key file changes while the service runs. */
class KeyRingTest {
    private static final String ONE = key(1);
    private static final String TWO = key(2);
    private static final String HASH = key(9);

    @TempDir
    Path dir;

    private Path file;
    private KeyRing ring;
    private Vault vault;

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @BeforeEach
    void begin() throws IOException {
        file = dir.resolve("vault.properties");
        write("current=1\nkey.1=%s\nhash=%s\n".formatted(ONE, HASH));
        ring = new KeyRing(file, false);
        vault = new Vault(ring);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private void two() throws IOException {
        write("current=2\nkey.1=%s\nkey.2=%s\nhash=%s\n".formatted(ONE, TWO, HASH));
    }

    @Test
    void a_new_key_is_used_without_a_restart_and_old_values_still_open() throws IOException {
        byte[] old = vault.seal("old");
        byte[] hash = vault.hash("old");
        two();
        ring.look();
        assertThat(vault.currentKey()).isEqualTo(2);
        assertThat(Vault.keyOf(vault.seal("new"))).isEqualTo(2);
        assertThat(vault.open(old)).isEqualTo("old");
        assertThat(vault.hash("old")).isEqualTo(hash);
        assertThat(Vault.keyOf(vault.reseal(old))).isEqualTo(2);
        assertThat(vault.open(vault.reseal(old))).isEqualTo("old");
    }

    @Test
    void a_value_under_a_key_of_another_node_is_opened_before_the_file_was_looked_at() throws IOException {
        two();
        byte[] theirs = new Vault(new KeyRing(file, false)).seal("theirs");
        assertThat(vault.currentKey()).isEqualTo(1);
        assertThat(vault.open(theirs)).isEqualTo("theirs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "current=1",
                "current=7\nkey.1=$1\nhash=$h",
                "current=two\nkey.1=$1\nhash=$h",
                "current=1\nkey.1=$2\nhash=$h",
                "current=1\nkey.1=$1\nhash=$2",
                "current=1\nkey.1=$1\nkey.200=$2\nhash=$h",
                "current=2\nkey.1=$1\nkey.2=c2hvcnQ=\nhash=$h",
                "current=2\nkey.1=$1\nkey.2=not base64\nhash=$h",
            })
    void a_file_that_cannot_be_used_leaves_the_keys_as_they_are(String text) throws IOException {
        byte[] old = vault.seal("old");
        write(text.replace("$1", ONE).replace("$2", TWO).replace("$h", HASH));
        ring.look();
        assertThat(ring.problem()).isNotBlank().doesNotContain(ONE, TWO, HASH);
        assertThat(vault.currentKey()).isEqualTo(1);
        assertThat(vault.open(old)).isEqualTo("old");
        two();
        ring.look();
        assertThat(ring.problem()).isNull();
        assertThat(vault.currentKey()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_gone_leaves_them_too_until_it_is_back() throws IOException {
        Files.delete(file);
        ring.look();
        assertThat(ring.problem()).contains("cannot be read");
        assertThat(vault.open(vault.seal("x"))).isEqualTo("x");
        write("current=1\nkey.1=%s\nhash=%s\n".formatted(ONE, HASH));
        ring.look();
        assertThat(ring.problem()).isNull();
    }
}
