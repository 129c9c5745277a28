package hotline.calls;

import hotline.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lines from the directory, members of queues from the ledger itself. */
@ApplicationScoped
class DirectoryRules implements FoldRules {
    private final Directory directory;
    private final EvidenceRows evidence;
    private final CallsConfig config;

    @Inject
    DirectoryRules(Directory directory, EvidenceRows evidence, CallsConfig config) {
        this.directory = directory;
        this.evidence = evidence;
        this.config = config;
    }

    @Override
    public LineRule line(@Nullable String number, Instant at) {
        LineRule unknown = new LineRule(config.threshold(), config.shortAbandon());
        if (number == null) return unknown;
        return directory
                .line(number, at)
                .map(l -> new LineRule(l.threshold(), l.shortAbandon()))
                .orElse(unknown);
    }

    @Override
    public @Nullable String operator(String server, String telephone, Instant at) {
        return evidence.member(server, telephone, at);
    }
}
