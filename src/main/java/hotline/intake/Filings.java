package hotline.intake;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.cases.CaseDraft;
import hotline.cases.Cases;
import hotline.citizens.Citizens;
import hotline.intake.Filing.WithCase;
import hotline.intake.Filing.WithoutCase;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call put away by its operator. */
@ApplicationScoped
class Filings {
    private final ContactRows rows;
    private final DraftRows drafts;
    private final Citizens citizens;
    private final Cases cases;
    private final Clock clock;

    @Inject
    Filings(ContactRows rows, DraftRows drafts, Citizens citizens, Cases cases, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.citizens = citizens;
        this.cases = cases;
        this.clock = clock;
    }

    /** The call's id alone: the number shown for a call may be corrected later. */
    static Contact.Key key(String call) {
        return new Contact.Key(Channel.PHONE, "", "", call);
    }

    Received file(Filing filing, byte[] content, Viewer by) {
        Optional<ContactRow> seen = rows.lock(key(filing.call()));
        drafts.delete(by.actor().id(), filing.call());
        if (seen.isPresent() && seen.get().isSame(content)) return seen.get().again();
        if (seen.isPresent() && seen.get().number() != null) throw filed(seen.get());
        return store(filing, content, seen.orElse(null), by);
    }

    private Received store(Filing filing, byte[] content, @Nullable ContactRow corrected, Viewer by) {
        Long citizen = citizen(filing);
        Cases.Ref opened = filing.result() instanceof WithCase with
                ? cases.open(draft(with, filing.skill(), citizen), with.first(), by)
                : null;
        NewContact row = row(filing, content, citizen, opened);
        long id = corrected == null ? rows.insert(row, by.actor().id(), Instant.now(clock)) : corrected.id();
        if (corrected != null) rows.correct(id, row);
        return new Received(id, opened == null ? null : opened.number(), false);
    }

    private @Nullable Long citizen(Filing filing) {
        if (filing.from() == null) return null;
        long citizen = citizens.recognise(filing.from(), filing.name());
        if (filing.name() != null && !filing.name().isBlank()) citizens.rename(citizen, filing.name());
        return citizen;
    }

    private static CaseDraft draft(WithCase with, @Nullable String skill, @Nullable Long citizen) {
        return new CaseDraft(
                Channel.PHONE,
                with.kind(),
                with.urgency(),
                skill,
                with.matter(),
                with.what(),
                with.place(),
                with.concerns(),
                with.secret(),
                citizen);
    }

    private static NewContact row(Filing filing, byte[] content, @Nullable Long citizen, Cases.@Nullable Ref opened) {
        WithCase with = filing.result() instanceof WithCase w ? w : null;
        return new NewContact(
                key(filing.call()),
                content,
                filing.from() == null ? "" : filing.from().digits(),
                filing.from() == null ? filing.name() : null,
                filing.at(),
                filing.skill(),
                with == null ? "" : with.what(),
                with != null && with.secret(),
                citizen,
                opened == null ? null : opened.id(),
                filing.result() instanceof WithoutCase without ? without.code() : null);
    }

    private static Refusal filed(ContactRow seen) {
        return Refusal.conflict(
                "call-filed", "This call has a case already", Map.of("case", String.valueOf(seen.number())));
    }
}
