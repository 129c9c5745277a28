package hotline.files;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.files.Arrival.Arrived;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door of attachments: what somebody adds to a case, or to what may become one. Who may add and who may see is asked by
 * those who know the owner; here every file is told by its content, sealed, and handed out so that no browser runs it.
 */
@ApplicationScoped
public class Attachments {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration ONE_SITTING = Duration.ofHours(1);
    private static final int DUPLICATE_KEY = 1062;

    private final AttachmentRows rows;
    private final Arrival arrival;
    private final Serving serving;
    private final FilesConfig config;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Attachments(AttachmentRows rows, Arrival arrival, Serving serving, FilesConfig config, Audit audit, Clock clock) {
        this.rows = rows;
        this.arrival = arrival;
        this.serving = serving;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file. The same key of the same person with the same content again gives the same attachment and stores
     * nothing. Runs outside of a transaction: the file is on the disk before its row is written.
     *
     * @param about {@code order:31}; {@code null} for the owner as a whole
     * @throws Refusal 413 {@code attachment-too-big}, 415 {@code attachment-type}, 422 {@code attachment-infected},
     *     {@code image-too-large}, {@code image-unreadable}, 409 {@code upload-differs}, {@code too-many-attachments}
     */
    public Attachment upload(Owner owner, @Nullable String about, Upload upload, Actor by) {
        mustHaveRoom(owner, upload, by);
        String token = token();
        Arrived arrived = arrival.take(token, upload.bytes());
        if (!isFirst(token, owner, about, upload, arrived, by)) {
            arrival.drop(token);
            return again(owner, upload, arrived, by);
        }
        arrival.keep(token);
        return QuarkusTransaction.requiringNew().call(() -> rows.byToken(token)).orElseThrow();
    }

    /** Of two at once a few more than the limit may get in: it keeps the amount bounded, not exact. */
    private void mustHaveRoom(Owner owner, Upload upload, Actor by) {
        boolean room = QuarkusTransaction.requiringNew()
                .call(() -> rows.of(owner).size() < config.perCase()
                        || rows.byKey(owner, upload.key(), by).isPresent());
        if (!room) throw AttachmentRefused.tooMany(config.perCase());
    }

    private boolean isFirst(
            String token, Owner owner, @Nullable String about, Upload upload, Arrived arrived, Actor by) {
        Instant at = now();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.insert(token, owner, about, upload, arrived, by, at, at.plus(config.scanAgain())));
            return true;
        } catch (RuntimeException e) {
            if (isRepeat(e)) return false;
            arrival.drop(token);
            throw e;
        }
    }

    private Attachment again(Owner owner, Upload upload, Arrived arrived, Actor by) {
        Attachment before = QuarkusTransaction.requiringNew()
                .call(() -> rows.byKey(owner, upload.key(), by))
                .orElseThrow(AttachmentRefused::differs);
        if (!MessageDigest.isEqual(before.bodyHash(), arrived.bodyHash())) throw AttachmentRefused.differs();
        return before;
    }

    private static boolean isRepeat(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return sql.getErrorCode() == DUPLICATE_KEY;
        return false;
    }

    /** What of it is there; may be unsent, waiting or infected. */
    @Transactional
    public Optional<Attachment> find(String id) {
        return rows.byToken(id);
    }

    /** All of an owner, sent or not, in the order of their coming. */
    @Transactional
    public List<Attachment> of(Owner owner) {
        return rows.of(owner);
    }

    /**
     * Makes uploads part of what is being sent, in the caller's transaction: undone with it.
     *
     * @throws Refusal 409 {@code attachment-unknown} unless each is this person's own, of this owner and thing, and unsent
     */
    @Transactional
    public void send(Owner owner, @Nullable String about, List<Enclosure> enclosures, Actor by, Instant at) {
        for (Enclosure e : enclosures)
            if (!rows.send(e.id(), owner, about, e.open(), by, at)) throw AttachmentRefused.notYours();
    }

    /** A draft has become something: all it has belongs there now. How many there were. */
    @Transactional
    public int bind(Owner draft, Owner to, @Nullable String about, boolean open) {
        return rows.bind(draft, to, about, open, now());
    }

    /** Takes back what was not sent; twice is the same as once. 409 {@code attachment-sent}. */
    @Transactional
    public void remove(Attachment attachment) {
        if (attachment.isSent()) throw AttachmentRefused.sent();
        rows.remove(attachment.id());
    }

    /** Forgets all of an owner, sent or not: the bytes are gone within a minute. How many there were. */
    @Transactional
    public int forget(Owner owner) {
        return rows.removeAll(owner);
    }

    /**
     * The file as an answer. Reading it is audited, once for a sitting; of something secret also the small image.
     *
     * @param small    of an image: for a list
     * @param download to be saved, not shown
     * @throws Refusal 404 {@code attachment-waits}, {@code attachment-gone}
     */
    @Transactional
    public Response serve(Attachment a, boolean small, boolean download, boolean secret, Actor to) {
        switch (a.state()) {
            case QUARANTINE -> throw AttachmentRefused.waits();
            case INFECTED, REMOVED -> throw AttachmentRefused.gone();
            case KEPT -> {}
        }
        boolean thumbnail = small && a.isImage();
        if (!thumbnail || secret) audit.recordOncePer(ONE_SITTING, to, "attachment-read", "attachment:" + a.id());
        return serving.answer(a, thumbnail, download);
    }

    private static String token() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
