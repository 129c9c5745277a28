package hotline.desk;

import hotline.phone.LineChanged;
import hotline.phone.Telephone;
import hotline.reporting.Figures;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What the head of every page shows: today's 10-second connection rate, and the line as it is. */
@Path("/desk/pulse")
@RunOnVirtualThread
class PulseResource {
    @Inject
    Figures figures;

    @Inject
    Telephone telephone;

    @Inject
    Me me;

    record Pulse(String rate, LineChanged line) {}

    @GET
    public Pulse show() {
        me.viewer();
        return new Pulse(FigureTile.text(figures.figure("connection-rate-10s", figures.today())), telephone.line());
    }
}
