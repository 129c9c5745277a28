package hotline.intake;

import hotline.base.Actor;
import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody has typed beside a call, or into a case, and not filed yet. Kept here while he types, so that a lost
 * browser or session loses no word; his own whoever holds the case.
 */
@ApplicationScoped
public class Drafts {
    /** A call's id or a case's number. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private final DraftRows rows;
    private final Clock clock;

    @Inject
    Drafts(DraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    public void save(String call, String text, Actor author) {
        rows.save(author.id(), checked(call), text, Instant.now(clock));
    }

    @Transactional
    public Optional<String> read(String call, Actor author) {
        return rows.read(author.id(), checked(call));
    }

    @Transactional
    public void delete(String call, Actor author) {
        rows.delete(author.id(), checked(call));
    }

    private static String checked(String call) {
        if (!KEY.matcher(call).matches()) throw Refusal.invalid("call", "key");
        return call;
    }
}
