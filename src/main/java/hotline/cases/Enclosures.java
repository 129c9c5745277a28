package hotline.cases;

import hotline.base.Refusal;
import hotline.files.Attachment;
import hotline.files.Attachments;
import hotline.files.Enclosure;
import hotline.files.Owner;
import hotline.files.Upload;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may add a file to a case or an order, and who may see it. Until it is sent it is its uploader's alone; afterwards
 * everybody sees it who may see the case, another unit's only when it is public. Who may not is told that there is none: 404.
 */
@ApplicationScoped
class Enclosures {
    private static final String ORDER = "order:";

    private final CaseRows rows;
    private final Eyes eyes;
    private final Attachments attachments;

    @Inject
    Enclosures(CaseRows rows, Eyes eyes, Attachments attachments) {
        this.rows = rows;
        this.eyes = eyes;
        this.attachments = attachments;
    }

    /** To a reply that is being written, by somebody of the order's unit. Asked first, for a file takes its time. */
    Attachment toOrder(long order, Upload upload, Viewer by) {
        Owner owner = asked(() -> Owner.ofCase(replying(order, by).id()));
        return attachments.upload(owner, about(order), upload, by.actor());
    }

    /** To a note that is being written. */
    Attachment toCase(CaseNumber number, Upload upload, Viewer by) {
        Owner owner = asked(() -> Owner.ofCase(noting(number, by).id()));
        return attachments.upload(owner, null, upload, by.actor());
    }

    /** What this person has uploaded to the order and not sent. */
    @Transactional
    List<Attachment> unsent(long order, Viewer by) {
        return unsent(replying(order, by), about(order), by);
    }

    @Transactional
    List<Attachment> unsent(CaseNumber number, Viewer by) {
        return unsent(noting(number, by), null, by);
    }

    @Transactional
    Response serve(String id, boolean small, boolean download, Viewer to) {
        Attachment a = attachments.find(id).orElseThrow(Enclosures::none);
        CaseRow row = rows.read(caseOf(a)).orElseThrow(Enclosures::none);
        eyes.mustSee(row, to, "attachment");
        boolean his = a.uploadedBy() == to.actor().id();
        if (!his && !(a.isSent() && Discretion.of(row, to).isToSee(a))) throw none();
        return attachments.serve(a, small, download, row.standing().secret(), to.actor());
    }

    /** Takes back what was not sent. */
    @Transactional
    void remove(String id, Viewer by) {
        Attachment a = attachments
                .find(id)
                .filter(found -> found.uploadedBy() == by.actor().id())
                .orElseThrow(Enclosures::none);
        attachments.remove(a);
    }

    /** Of a case that this person may see. */
    List<Attachment> shown(long caseId, Discretion discretion) {
        return attachments.of(Owner.ofCase(caseId)).stream()
                .filter(a -> a.isSent() && discretion.isToSee(a))
                .toList();
    }

    private List<Attachment> unsent(CaseRow row, @Nullable String about, Viewer by) {
        return attachments.of(Owner.ofCase(row.id())).stream()
                .filter(a -> !a.isSent() && a.uploadedBy() == by.actor().id())
                .filter(a -> Objects.equals(a.about(), about))
                .toList();
    }

    /** The rules of a reply as far as they are known before it. */
    private CaseRow replying(long id, Viewer by) {
        CaseRow row = rows.readByOrder(id).orElseThrow(() -> Refusal.notFound("order"));
        eyes.mustSee(row, by, "order");
        Order order = row.order(id).orElseThrow();
        Move move = order.isLead() ? Move.REPLY : Move.CO_REPLY;
        move.mustBeFor(by);
        if (move.isAsUnit(by) && !order.isOf(by.actor()))
            throw Refusal.forbidden("not-your-order", "The order is another unit's");
        if (!order.isOpen() || order.round() != row.round()) throw new MoveRefused(move, order.state());
        return row;
    }

    private CaseRow noting(CaseNumber number, Viewer by) {
        CaseRow row = rows.read(number).orElseThrow(() -> Refusal.notFound("case"));
        eyes.mustSee(row, by, "case");
        Move.NOTE.mustBeFor(by);
        Move.NOTE.from(row.state());
        return row;
    }

    private static <T> T asked(Supplier<T> question) {
        return QuarkusTransaction.requiringNew().call(question::get);
    }

    private static long caseOf(Attachment a) {
        if (a.owner().kind() != Owner.Kind.CASE) throw none();
        return Long.parseLong(a.owner().id());
    }

    private static Refusal none() {
        return Refusal.notFound("attachment");
    }

    /** @param order {@code null}: the case as a whole */
    static @Nullable String about(@Nullable Long order) {
        return order == null ? null : ORDER + order;
    }

    /** Whose order it came with; {@code null} when it came with none. */
    static @Nullable Long order(Attachment a) {
        String about = a.about();
        return about != null && about.startsWith(ORDER) ? Long.valueOf(about.substring(ORDER.length())) : null;
    }

    static List<Enclosure> all(@Nullable List<Enclosure> named) {
        return named == null ? List.of() : named;
    }
}
