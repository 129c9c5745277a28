package hotline.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What supervisors are shown first. */
@ConfigMapping(prefix = "hotline.supervision")
interface SupervisionConfig {
    /** A case whose first clock has less time left than this is near. Wall-clock time. */
    @WithDefault("PT4H")
    Duration near();
}
