package hotline.directory;

import hotline.base.Actor;
import hotline.base.Role;
import hotline.web.DemoConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * A service that nobody can administer opens one account for whoever can read its files, and says where the password is.
 * Happens once, on a new database; of several nodes one does it.
 */
@ApplicationScoped
class FirstAdministrator {
    static final String LOGIN = "administrator";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final PeopleRows rows;
    private final People people;
    private final PeopleConfig config;
    private final DemoConfig demo;

    @Inject
    FirstAdministrator(PeopleRows rows, People people, PeopleConfig config, DemoConfig demo) {
        this.rows = rows;
        this.people = people;
        this.config = config;
        this.demo = demo;
    }

    @Transactional
    void welcome(@Observes @Priority(200) StartupEvent start) {
        if (demo.town() || rows.administrators() > 0 || rows.lock(LOGIN).isPresent()) return;
        People.Described who = new People.Described("系统管理员", null, Set.of(Role.ADMIN));
        write(config.firstPasswordFile(), people.add(LOGIN, who, false, Actor.SYSTEM));
        LOG.infof("first administrator: sign in as %s, the password is in %s", LOGIN, config.firstPasswordFile());
    }

    /** For its owner only. A file that cannot be written undoes the account. */
    private static void write(Path file, String password) {
        try {
            if (file.getParent() != null) Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("the first administrator's password cannot be written to " + file, e);
        }
    }
}
