package hotline.desk;

import hotline.calls.OutgoingCall;
import hotline.calls.OutgoingCalls;
import hotline.web.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The calls that were made for a return visit, as the reader may see them. As {@code inject:visitCalls}. */
@Named("visitCalls")
@RequestScoped
public class VisitCalls {
    @Inject
    OutgoingCalls outgoing;

    @Inject
    Me me;

    /** @param audible its recording may be heard by the reader */
    public record Made(OutgoingCall call, boolean audible) {
        public long seconds() {
            Long talk = call.talkMicros();
            return talk == null ? 0 : TimeUnit.MICROSECONDS.toSeconds(talk);
        }
    }

    /** In the order of time. Whether the reader may know of the visit was asked before. */
    public List<Made> of(long visit) {
        return outgoing.about(about(visit)).stream()
                .map(c -> new Made(c, c.recording() != null && OutgoingCalls.mayHear(me.viewer(), c)))
                .toList();
    }

    /** Under what the ledger keeps them. */
    static String about(long visit) {
        return "visit:" + visit;
    }
}
