package hotline.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** How a new service is opened. */
@ConfigMapping(prefix = "hotline.people")
public interface PeopleConfig {
    /** Where the first administrator's password is written, readable by the service's own user; delete it after use. */
    @WithDefault("var/first-administrator.txt")
    Path firstPasswordFile();
}
