package hotline.desk;

import hotline.phone.LineChanged;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The head of every page, anew. */
@Path("/desk/pulse")
@RunOnVirtualThread
class PulseResource {
    @Inject
    Pulse pulse;

    @Inject
    Me me;

    record Beat(String rate, LineChanged line) {}

    @GET
    public Beat show() {
        me.viewer();
        return new Beat(pulse.getRate(), pulse.getLine());
    }
}
