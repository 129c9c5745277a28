package hotline.demo;

import hotline.directory.Directory;
import hotline.portal.OpenFigure;
import hotline.portal.OpenFigures;
import hotline.portal.OpenSplit;
import hotline.routing.Catalogue;
import hotline.web.DemoConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;

/** Loads the demo town at every start while it is switched on; what is there already stays as it is. */
@ApplicationScoped
class DemoTown {
    @Inject
    DemoConfig config;

    @Inject
    Directory directory;

    @Inject
    Catalogue catalogue;

    @Inject
    OpenFigures publicFigures;

    /** Before other observers of the start, which may need its people. */
    void load(@Observes @Priority(100) StartupEvent start) {
        if (!config.town()) return;
        directory.seed(TownData.town(login -> directory.personByLogin(login).isEmpty()));
        catalogue.seed(TownData.catalogue());
        publicFigures.seed(EnumSet.allOf(OpenFigure.class), EnumSet.of(OpenSplit.MATTER, OpenSplit.DISTRICT));
    }
}
