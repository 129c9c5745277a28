package hotline.demo;

import hotline.directory.Directory;
import hotline.web.DemoConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Loads the demo town once, when it is switched on. */
@ApplicationScoped
class DemoTown {
    @Inject
    DemoConfig config;

    @Inject
    Directory directory;

    /** Before other observers of the start, which may need its people. */
    void load(@Observes @Priority(100) StartupEvent start) {
        if (config.town() && directory.personByLogin("operator").isEmpty()) directory.seed(TownData.town());
    }
}
