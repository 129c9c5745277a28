package hotline.privacy;

import hotline.base.Refusal;
import hotline.base.Retained;
import hotline.privacy.KeptRows.Kept;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The two rules about cases: away from the living ones, then empty. A legal hold keeps a case out of both. */
final class CaseRules {
    private static final Logger LOG = Logger.getLogger(CaseRules.class);

    private CaseRules() {}

    /** Which cases, and what is done to each. */
    abstract static class Rule implements Retained {
        private final String rule;
        private final Period usual;
        private final String which;

        @Inject
        KeptRows rows;

        @Inject
        Anonymiser anonymiser;

        Rule(String rule, Period usual, String which) {
            this.rule = rule;
            this.usual = usual;
            this.which = which;
        }

        abstract void apply(Kept one, String why);

        @Override
        public String rule() {
            return rule;
        }

        @Override
        public Period usual() {
            return usual;
        }

        @Override
        public long due(Instant before) {
            return rows.count(which, before);
        }

        @Override
        public List<String> examples(Instant before, int limit) {
            return rows.examples(which, before, limit);
        }

        @Override
        public int act(Instant before, int limit) {
            return each(rows.old(which, before, limit), one -> apply(one, "rule " + rule));
        }
    }

    @Singleton
    static class Archive extends Rule {
        Archive() {
            super("archive-cases", Period.ofYears(1), KeptRows.TO_ARCHIVE);
        }

        @Override
        void apply(Kept one, String why) {
            anonymiser.archive(one, why);
        }
    }

    @Singleton
    static class Anonymise extends Rule {
        Anonymise() {
            super("anonymise-cases", Period.ofYears(3), KeptRows.TO_ANONYMISE);
        }

        @Override
        void apply(Kept one, String why) {
            anonymiser.anonymise(one, why);
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
