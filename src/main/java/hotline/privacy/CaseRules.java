package hotline.privacy;

import hotline.base.Refusal;
import hotline.base.Retained;
import hotline.privacy.KeptRows.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The two rules about cases: away from the living ones, then empty. A legal hold keeps a case out of both. */
final class CaseRules {
    private static final Logger LOG = Logger.getLogger(CaseRules.class);

    private CaseRules() {}

    @ApplicationScoped
    static class Archive implements Retained {
        @Inject
        KeptRows rows;

        @Inject
        Anonymiser anonymiser;

        @Override
        public String rule() {
            return "archive-cases";
        }

        @Override
        public Period usual() {
            return Period.ofYears(1);
        }

        @Override
        public long due(Instant before) {
            return rows.count(KeptRows.TO_ARCHIVE, before);
        }

        @Override
        public List<String> examples(Instant before, int limit) {
            return rows.examples(KeptRows.TO_ARCHIVE, before, limit);
        }

        @Override
        public int act(Instant before, int limit) {
            return each(rows.old(KeptRows.TO_ARCHIVE, before, limit), c -> anonymiser.archive(c, "rule " + rule()));
        }
    }

    @ApplicationScoped
    static class Anonymise implements Retained {
        @Inject
        KeptRows rows;

        @Inject
        Anonymiser anonymiser;

        @Override
        public String rule() {
            return "anonymise-cases";
        }

        @Override
        public Period usual() {
            return Period.ofYears(3);
        }

        @Override
        public long due(Instant before) {
            return rows.count(KeptRows.TO_ANONYMISE, before);
        }

        @Override
        public List<String> examples(Instant before, int limit) {
            return rows.examples(KeptRows.TO_ANONYMISE, before, limit);
        }

        @Override
        public int act(Instant before, int limit) {
            return each(rows.old(KeptRows.TO_ANONYMISE, before, limit), c -> anonymiser.anonymise(c, "rule " + rule()));
        }
    }

    /** One that somebody moved or held a moment ago is left out. */
    private static int each(List<Kept> cases, Consumer<Kept> act) {
        int done = 0;
        for (Kept each : cases) {
            try {
                act.accept(each);
                done++;
            } catch (Refusal moved) {
                LOG.infof("%s is left as it is: %s", each.number(), moved.code());
            }
        }
        return done;
    }
}
