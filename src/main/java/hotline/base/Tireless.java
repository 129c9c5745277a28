package hotline.base;

import org.jboss.logging.Logger;

/** Work that comes round again whatever happens: that it fails is said once, not each time, and that it works again too. */
public final class Tireless {
    private final Logger log;
    private final String standsStill;
    private volatile boolean failing;

    /** @param standsStill what does not happen meanwhile: {@code counters are not folded} */
    public Tireless(Logger log, String standsStill) {
        this.log = log;
        this.standsStill = standsStill;
    }

    public void attempt(Runnable work) {
        try {
            work.run();
            if (failing) log.infof("no longer: %s", standsStill);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) log.warn(standsStill, e);
            failing = true;
        }
    }
}
