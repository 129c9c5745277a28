package hotline.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;

/** Keys for personal data at rest. Without the key file the data cannot be read again: keep a copy elsewhere. */
@ConfigMapping(prefix = "hotline.crypto")
public interface VaultConfig {
    /** Properties file with {@code current}, {@code key.<n>} (32 bytes, base64) and {@code hash}. Dev mode makes one. */
    @WithDefault("var/keys/vault.properties")
    Path keyFile();

    /** How many values are sealed again in one transaction when the key has changed; more is faster and locks more rows. */
    @WithDefault("200")
    @Min(1)
    @Max(5000)
    int resealBatch();
}
