package hotline.portal;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.cases.Place;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Unit;
import hotline.files.Attachments;
import hotline.files.Owner;
import hotline.intake.Contact;
import hotline.intake.Intake;
import hotline.intake.Received;
import hotline.portal.Draft.Receipt;
import hotline.portal.Draft.Where;
import hotline.routing.Facts;
import hotline.routing.Route;
import hotline.routing.Routing;
import hotline.sla.Clocks;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The report that somebody writes, and its way into the one intake: once, whatever is clicked or loaded again. */
@ApplicationScoped
class Reports {
    /** As which everything that came from these pages stands in the timeline. */
    static final Viewer PORTAL = new Viewer(new Actor(0, "portal", null), "Portal", Set.of(Role.CHANNEL));

    private final Asker asker;
    private final Sittings sittings;
    private final Directory directory;
    private final Routing routing;
    private final Clocks clocks;
    private final Intake intake;
    private final Attachments attachments;
    private final Alike alike;
    private final OwnRows rows;

    @Inject
    Reports(
            Asker asker,
            Sittings sittings,
            Directory directory,
            Routing routing,
            Clocks clocks,
            Intake intake,
            Attachments attachments,
            Alike alike,
            OwnRows rows) {
        this.asker = asker;
        this.sittings = sittings;
        this.directory = directory;
        this.routing = routing;
        this.clocks = clocks;
        this.intake = intake;
        this.attachments = attachments;
        this.alike = alike;
        this.rows = rows;
    }

    /** A new one when there is none; it is stored with the first answer. */
    Draft draft() {
        if (asker.isNew()) return Draft.begin();
        return sittings.read(Sittings.Kind.REPORT, asker.token(), Draft.class).orElseGet(Draft::begin);
    }

    void save(Draft draft) {
        sittings.save(Sittings.Kind.REPORT, asker.token(), draft, draft.phone());
    }

    /**
     * Who will probably get it, and by when.
     *
     * @param unit {@code null}: a person decides
     */
    record Prospect(@Nullable Unit unit, Clocks.Prospect by) {}

    Prospect prospect(Draft draft) {
        Matter matter = matter(draft).orElse(null);
        Kind kind = matter == null || matter.kind() == null ? Kind.CONSULTATION : matter.kind();
        Long key = matter == null ? null : matter.id();
        Route route = routing.route(new Facts(key, kind, Urgency.NORMAL, null, draft.area()));
        Long lead = route.lead();
        return new Prospect(lead == null ? null : directory.unit(lead), clocks.prospect(Channel.WEB, route.ruleSet()));
    }

    Optional<Matter> matter(Draft draft) {
        String code = draft.matter();
        if (code == null || code.isEmpty()) return Optional.empty();
        return directory.openMatters().stream()
                .filter(m -> m.code().equals(code))
                .findFirst();
    }

    /** Sends it; the same again gives the same number. */
    Receipt send(Draft draft) {
        Prospect prospect = prospect(draft);
        Received received = intake.receive(contact(draft), PORTAL);
        String number = Objects.requireNonNull(received.number()).toString();
        long caseId = rows.id(Objects.requireNonNull(received.number()));
        attachments.bind(Owner.ofDraft(draft.id()), Owner.ofCase(caseId), "contact:" + received.contact(), true);
        boolean joined = alike.join(received.number(), draft.like());
        Unit unit = prospect.unit();
        Receipt receipt = new Receipt(
                number,
                unit == null ? null : unit.code(),
                prospect.by().seen(),
                prospect.by().handled(),
                joined,
                draft.phone() != null);
        save(draft.sent(receipt));
        return receipt;
    }

    private Contact contact(Draft draft) {
        Matter matter = matter(draft).orElse(null);
        return new Contact(
                Channel.WEB,
                "",
                "report/" + draft.id(),
                Objects.requireNonNullElse(draft.phone(), ""),
                null,
                null,
                Objects.requireNonNull(draft.what()),
                matter == null ? null : matter.kind(),
                matter == null ? null : matter.id(),
                null,
                place(draft.where()),
                false);
    }

    private static @Nullable Place place(@Nullable Where where) {
        return where == null ? null : new Place(where.address(), where.lat(), where.lon(), where.area());
    }
}
