package hotline.intake;

import hotline.audit.Audit;
import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Senders who only disturb. One person asks, another one grants, and after a while it is over. Nobody is blocked in silence:
 * what such a sender writes is kept and listed, and he is told so in a sentence.
 */
@ApplicationScoped
public class Nuisances {
    /** Who may ask for a mark: whoever reads messages. */
    static final Role[] ASKERS = {Role.OPERATOR, Role.SHIFT_LEADER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN};

    /** Who decides about it, and lifts it. */
    public static final Role[] DECIDERS = {Role.SHIFT_LEADER, Role.SUPERVISOR, Role.ADMIN};

    private static final int LONGEST = 200;

    private final NuisanceRows rows;
    private final InboundRows messages;
    private final InboundConfig config;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Nuisances(NuisanceRows rows, InboundRows messages, InboundConfig config, Vault vault, Audit audit, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.config = config;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which of them. */
    public enum Which {
        ASKED,
        /** In force. */
        VALID,
        /** Refused, lifted or over. */
        ENDED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Which of(@Nullable String word) {
            for (Which which : values()) if (which.word().equals(word)) return which;
            if (word == null || word.isEmpty()) return ASKED;
            throw Refusal.invalid("which", "unknown");
        }
    }

    /** The newest first. */
    @Transactional
    public Page<NuisanceMark> page(Which which, @Nullable String after, int limit) {
        List<NuisanceMark> marks =
                rows.page(which, InboundLists.key(after, Long.MAX_VALUE), limit + 1, Instant.now(clock));
        return Page.of(marks, limit, m -> Long.toString(m.id()));
    }

    /**
     * For the sender of a message. Refuses with 400 a mark without a reason, with 409 {@code already-asked} and
     * {@code already-marked} a second one.
     */
    @Transactional
    public void ask(long message, String reason, Viewer by) {
        by.mustBe(ASKERS);
        String why = reason.strip();
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST) throw Refusal.invalid("reason", "size");
        Stored m = messages.look(message)
                .filter(found -> !found.sender().isEmpty())
                .orElseThrow(() -> Refusal.notFound("message"));
        Instant now = Instant.now(clock);
        byte[] hash = HexFormat.of().parseHex(m.lane());
        if (rows.isMarked(hash, now))
            throw Refusal.conflict("already-marked", "The sender is marked already", Map.of());
        if (!rows.ask(m, hash, vault.seal(m.sender()), why, by.actor(), now))
            throw Refusal.conflict("already-asked", "It was asked for already", Map.of());
        audit.record(by.actor(), "nuisance-asked", "inbound:" + message, null);
    }

    /** Refuses with 403 {@code own-request} who asked himself, and with 409 {@code already-decided} the second decision. */
    @Transactional
    public void decide(long id, boolean granted, Viewer by) {
        by.mustBe(DECIDERS);
        long asked = rows.asker(id)
                .orElseThrow(() -> Refusal.conflict("already-decided", "It is decided already", Map.of()));
        if (asked == by.actor().id()) throw Refusal.forbidden("own-request", "Whoever asks does not decide");
        Instant now = Instant.now(clock);
        rows.decide(id, by.actor(), now, granted ? now.plus(config.nuisanceFor()) : null);
        audit.record(by.actor(), granted ? "nuisance-granted" : "nuisance-refused", "nuisance:" + id, null);
    }

    /** Before its time. In the sender's favour, so one person is enough. Refuses with 409 {@code not-marked} what is over. */
    @Transactional
    public void lift(long id, Viewer by) {
        by.mustBe(DECIDERS);
        if (!rows.lift(id, by.actor(), Instant.now(clock)))
            throw Refusal.conflict("not-marked", "This mark is not in force", Map.of());
        audit.record(by.actor(), "nuisance-lifted", "nuisance:" + id, null);
    }
}
