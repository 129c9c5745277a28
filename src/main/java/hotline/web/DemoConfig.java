package hotline.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The demo town: invented units, people with known passwords. Never on a machine that others can reach. */
@ConfigMapping(prefix = "hotline.demo")
public interface DemoConfig {
    /** Loads the town and lets its people sign in. Off: they are disabled and their sessions are over. */
    @WithDefault("false")
    boolean town();

    /** Lets the service listen on other than loopback addresses although its passwords are known to all. */
    @WithName("public")
    @WithDefault("false")
    boolean isPublic();
}
