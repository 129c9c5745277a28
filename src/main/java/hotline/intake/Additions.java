package hotline.intake;

import hotline.base.Refusal;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a citizen adds to a case of his. */
@ApplicationScoped
class Additions {
    private final ContactRows rows;
    private final Cases cases;
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    Additions(ContactRows rows, Cases cases, Jdbi jdbi, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private record Own(long caseId, @Nullable Long citizen, boolean secret, CaseNumber heard) {}

    Received add(Contact c, byte[] content, CaseNumber number, Viewer by) {
        ContactRow seen = rows.find(c.key()).orElse(null);
        if (seen == null) return store(c, content, number, by);
        if (seen.isSame(content)) return seen.again();
        throw Refusal.conflict("contact-differs", "Another message has the same key", Map.of("contact", seen.id()));
    }

    private Received store(Contact c, byte[] content, CaseNumber number, Viewer by) {
        Own own = own(number);
        Instant now = Instant.now(clock);
        NewContact row = new NewContact(
                c.key(),
                content,
                c.from(),
                null,
                c.at() == null ? now : c.at(),
                null,
                c.text(),
                own.secret(),
                own.citizen(),
                own.caseId(),
                null);
        long id = rows.insert(row, by.actor().id(), now);
        cases.act(own.heard(), new Act.Note(c.text()), by, null);
        return new Received(id, number, false);
    }

    private Own own(CaseNumber number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM citizen_case WHERE number = :number")
                        .bind("number", number.symbols())
                        .map((r, c) -> new Own(
                                r.getLong("case_id"),
                                r.getObject("citizen", Long.class),
                                r.getBoolean("secret"),
                                new CaseNumber(r.getString("heard_number"))))
                        .findOne())
                .orElseThrow(() -> Refusal.notFound("case"));
    }
}
