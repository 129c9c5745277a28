package hotline.cases;

import hotline.base.CalendarJob;
import hotline.base.Refusal;
import hotline.directory.Directory;
import hotline.directory.Unit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * What a closed unit still has in hand goes to the one that takes over: given back and handed on by the system, told like
 * every return. No total clock moves for it. What cannot be handed on (a secret case needs a reader named, the successor
 * has a share already) stays asked for, and a dispatcher decides.
 */
@ApplicationScoped
public class Succession implements CalendarJob {
    static final String REASON = "unit-closed";

    private static final Logger LOG = Logger.getLogger(Succession.class);

    private static final String IN_HAND = """
             FROM case_order o JOIN hotline_case c ON c.id = o.case_id
            WHERE o.unit = :unit AND o.part IN ('LEAD', 'CO') AND o.state IN ('SENT', 'SIGNED')
              AND c.state IN ('DISPATCHED', 'HANDLING') AND o.round = c.round""";

    private static final String ORDERS = """
            SELECT o.id, c.number, o.part = 'LEAD' AS leads,
                   EXISTS (SELECT 1 FROM case_request r WHERE r.order_id = o.id AND r.kind = 'RETURN' AND r.ruling = 'PENDING') AS asked
            """;

    private final Jdbi jdbi;
    private final Cases cases;
    private final Directory directory;

    @Inject
    Succession(Jdbi jdbi, Cases cases, Directory directory) {
        this.jdbi = jdbi;
        this.cases = cases;
        this.directory = directory;
    }

    private record InHand(long order, CaseNumber number, boolean leads, boolean asked) {}

    /** How many orders the unit has not answered yet, secret ones too. */
    public long open(long unit) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*)" + IN_HAND)
                        .bind("unit", unit)
                        .mapTo(Long.class)
                        .one()));
    }

    /** Of every unit that is closed by now. */
    @Override
    public void run() {
        List<Unit> open = directory.openUnits();
        directory.units().stream().filter(u -> !open.contains(u)).forEach(this::handOver);
    }

    /**
     * A transaction for each order; what is handed on stays so whatever comes after it.
     *
     * @return how many it was
     */
    public int handOver(Unit closed) {
        Optional<Unit> next = directory.inCharge(closed.code());
        if (next.isEmpty() || next.get().id() == closed.id()) return 0;
        List<InHand> orders = inHand(closed.id());
        int done = (int) orders.stream().filter(o -> handOver(o, next.get())).count();
        if (done < orders.size())
            LOG.infof("%d orders of %s, which is closed, wait for a dispatcher", orders.size() - done, closed.code());
        return done;
    }

    private boolean handOver(InHand o, Unit next) {
        try {
            if (!o.asked) cases.act(o.order, new Act.RequestReturn(REASON, null), Cases.SYSTEM, null);
            Long lead = o.leads ? (Long) next.id() : null;
            cases.act(o.order, new Act.DecideReturn(true, lead, null, List.of()), Cases.SYSTEM, null);
            if (!o.leads) cases.act(o.number, new Act.CoOrder(next.id(), null, List.of()), Cases.SYSTEM, null);
            return true;
        } catch (Refusal no) {
            LOG.debugf("order %d is not handed on: %s", o.order, no.code());
            return false;
        }
    }

    private List<InHand> inHand(long unit) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(h -> h.createQuery(ORDERS + IN_HAND)
                        .bind("unit", unit)
                        .map((r, c) -> new InHand(
                                r.getLong("id"), Columns.number(r), r.getBoolean("leads"), r.getBoolean("asked")))
                        .list()));
    }

    @Override
    public String name() {
        return "unit-succession";
    }

    /** So that what arrives on the last day does not lie long. */
    @Override
    public String cron() {
        return "0 */5 * * * ?";
    }
}
