package hotline.notify;

import hotline.audit.Audit;
import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.notify.MessageRows.Worded;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Messages to people outside, and to staff by SMS. Telling writes rows in the caller's transaction and calls nobody; the
 * drain sends them. Where a channel has no sender nothing is written.
 */
@ApplicationScoped
public class Outbox {
    private final MessageRows rows;
    private final HandOver handing;
    private final Wordings words;
    private final Senders senders;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final QuietHours quiet;
    private final Duration valid;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Outbox(
            MessageRows rows,
            HandOver handing,
            Wordings words,
            Senders senders,
            Vault vault,
            Audit audit,
            Clock clock,
            NotifyConfig config,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.rows = rows;
        this.handing = handing;
        this.words = words;
        this.senders = senders;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.quiet = QuietHours.parse(config.quietHours().orElse(""), zone);
        this.valid = config.expiresAfter();
    }

    /**
     * Tells the citizen of a case, and those whose cases go on inside it, each the way he came, with his own number and in his language. One
     * round trip; an event that was told before writes nothing.
     *
     * @param order unless {@code null}, only when this order leads the case
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellCitizens(long caseId, Note note, @Nullable Long order) {
        if (isActive(note.template()) && !senders.ready().isEmpty())
            rows.toCitizens(worded(note, valid), caseId, order, senders.ready());
    }

    /** Tells one addressee. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Note.To to, Note note) {
        if (!isWanted(to.channel(), note.template())) return;
        rows.toOne(worded(note, valid), to, hash(to.channel(), to.to()), ref());
    }

    /** For codes: valid so long, and named before it is written. */
    void tell(Note.To to, Note note, String ref, Duration valid) {
        rows.toOne(worded(note, valid), to, hash(to.channel(), to.to()), ref);
    }

    /** Whether there is a way out to this channel. */
    public boolean reaches(Channel channel) {
        return senders.of(channel).isPresent();
    }

    /**
     * Takes a provider's report, at any time and in any order: states only go forward.
     *
     * @return false for a message that is not ours
     */
    @Transactional
    public boolean report(Report report) {
        return rows.report(report, reaches(Channel.SMS));
    }

    /**
     * The oldest message that waits for this addressee, to be given to him in the answer to a request of his own: it counts as
     * sent. Under the same name he gets the same again, and nobody sends it besides.
     *
     * @param providerId name of the answer, unique for the provider
     * @return the text as it leaves
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> handOver(Channel channel, String address, String provider, String providerId) {
        return handing.over(channel, hash(channel, address), provider, providerId);
    }

    /** Does what the addressee asks: no more messages, messages again, another language. */
    @Transactional
    public void heed(Channel channel, String address, Wish wish) {
        byte[] hash = hash(channel, address);
        switch (wish) {
            case STOP -> {
                rows.wish(channel, hash, null, true);
                rows.drop(channel, hash);
            }
            case START -> rows.wish(channel, hash, null, false);
            case CHINESE -> rows.wish(channel, hash, Language.ZH, null);
            case ENGLISH -> rows.wish(channel, hash, Language.EN, null);
        }
    }

    /** Lets a parked message go on. Refuses with 409 {@code not-parked}. */
    @Transactional
    public void retry(String message, Viewer by) {
        by.mustBe(Role.ADMIN, Role.SUPERVISOR);
        if (!rows.retry(message, valid)) throw Refusal.conflict("not-parked", "This message is not parked", Map.of());
        audit.record(by.actor(), "message-retried", "message:" + message, null);
    }

    /** The key by which an addressee is found, the same as of {@code citizens} for telephones. */
    public byte[] hash(Channel channel, String address) {
        return vault.hash(Addresses.key(channel, address));
    }

    String ref() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private boolean isWanted(Channel channel, Template template) {
        return reaches(channel) && isActive(template);
    }

    private boolean isActive(Template template) {
        return Arrays.stream(Language.values())
                .allMatch(l -> words.of(template, l).active());
    }

    private Worded worded(Note note, Duration valid) {
        Instant now = Instant.now(clock);
        return new Worded(
                note,
                text(note, Language.ZH),
                text(note, Language.EN),
                now,
                note.template().isAtOnce() ? now : quiet.next(now),
                valid);
    }

    private String text(Note note, Language language) {
        return Words.fill(words.of(note.template(), language).text(), note.fields(language))
                .strip();
    }
}
