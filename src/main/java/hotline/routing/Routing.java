package hotline.routing;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asked before a case is written who should have it; answers and forgets. Reads the directory's snapshot only. */
@ApplicationScoped
public class Routing {
    private final Directory directory;

    @Inject
    Routing(Directory directory) {
        this.directory = directory;
    }

    /** Refuses a matter that the directory does not have. */
    public Route route(Facts facts) {
        return RoutingRules.route(facts, directory::matter);
    }

    /** The rule set of a case that was sorted anew; needs no matter. */
    public static String ruleSet(Kind kind, Urgency urgency) {
        return RoutingRules.ruleSet(kind, urgency);
    }
}
