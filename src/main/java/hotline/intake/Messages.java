package hotline.intake;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Urgency;
import hotline.cases.CaseDraft;
import hotline.cases.Cases;
import hotline.citizens.Citizens;
import hotline.citizens.Identities;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A written message: seen before, or a new case. */
@ApplicationScoped
class Messages {
    private final ContactRows rows;
    private final Citizens citizens;
    private final Identities identities;
    private final Cases cases;
    private final Clock clock;

    @Inject
    Messages(ContactRows rows, Citizens citizens, Identities identities, Cases cases, Clock clock) {
        this.rows = rows;
        this.citizens = citizens;
        this.identities = identities;
        this.cases = cases;
        this.clock = clock;
    }

    Received receive(Contact contact, byte[] content, Viewer by) {
        return rows.find(contact.key()).map(seen -> again(seen, content)).orElseGet(() -> store(contact, content, by));
    }

    private static Received again(ContactRow seen, byte[] content) {
        if (seen.isSame(content)) return seen.again();
        throw Refusal.conflict("contact-differs", "Another message has the same key", Map.of("contact", seen.id()));
    }

    private Received store(Contact c, byte[] content, Viewer by) {
        Instant now = Instant.now(clock);
        Long citizen = citizen(c);
        Cases.Ref opened = cases.open(draft(c, citizen), null, by);
        NewContact row = new NewContact(
                c.key(),
                content,
                c.from(),
                citizen == null ? c.name() : null,
                c.at() == null ? now : c.at(),
                c.skill(),
                c.text(),
                c.secret(),
                citizen,
                opened.id(),
                null);
        return new Received(rows.insert(row, by.actor().id(), now), opened.number(), false);
    }

    /** Found by phone or openid; anonymous senders are nobody. */
    private @Nullable Long citizen(Contact c) {
        if (c.channel() == Channel.WECHAT) return identities.recognise(Channel.WECHAT, c.from());
        return PhoneNumber.read(c.from())
                .map(phone -> citizens.recognise(phone, c.name()))
                .orElse(null);
    }

    /** What the channel does not say is the commonest: a question, not pressing. A person sorts it. */
    private static CaseDraft draft(Contact c, @Nullable Long citizen) {
        return new CaseDraft(
                c.channel(),
                c.kind() == null ? Kind.CONSULTATION : c.kind(),
                Urgency.NORMAL,
                c.skill(),
                c.matter(),
                c.text(),
                c.place(),
                null,
                c.secret(),
                citizen);
    }
}
