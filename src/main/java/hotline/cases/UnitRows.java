package hotline.cases;

import hotline.cases.OrderLine.Other;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads pages of a unit's orders: one round trip for the cases with all their orders, one more when something was asked. */
@ApplicationScoped
class UnitRows {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Jdbi jdbi;
    private final Vault vault;
    private final Directory directory;
    private final PlaceText places;
    private final RequestRows requests;

    @Inject
    UnitRows(Jdbi jdbi, Vault vault, Directory directory, PlaceText places, RequestRows requests) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.directory = directory;
        this.places = places;
        this.requests = requests;
    }

    /** A case as it was read, before it is known what was asked for. */
    private record Read(
            CaseRow row,
            List<Order> orders,
            String title,
            @Nullable String address,
            @Nullable Instant due,
            @Nullable String clock,
            boolean asked) {}

    List<OrderLine> page(
            Set<Long> units, Set<OrderState> states, @Nullable QueueCursor after, int limit, Viewer viewer) {
        String sql = """
                SELECT c.*, q.due_at AS due, q.clock, o.id AS order_id, o.unit AS order_unit, o.part, o.round AS order_round,
                       o.state AS order_state, o.sent_at, o.contacted_at, o.replied_by
                FROM (%s) k JOIN hotline_case c ON c.id = k.case_id JOIN case_queue q ON q.case_id = k.case_id
                JOIN case_order o ON o.case_id = c.id
                ORDER BY k.due_at, k.case_id, o.id""".formatted(UnitSql.page(units, states, after != null));
        List<Read> read = jdbi.withHandle(h -> {
            var query = h.createQuery(sql).bind("me", viewer.actor().id()).bind("limit", limit);
            if (after != null) query.bind("afterDue", after.due()).bind("afterId", after.id());
            return query.scanResultSet((lines, c) -> read(lines.get()));
        });
        Map<Long, List<Request>> asked = requests.of(
                read.stream().filter(Read::asked).map(r -> r.row().id()).toList());
        return read.stream()
                .map(r -> line(
                        r,
                        r.row().with(r.orders(), asked.getOrDefault(r.row().id(), List.of())),
                        units,
                        states,
                        viewer))
                .flatMap(Optional::stream)
                .toList();
    }

    Map<OrderState, Long> coCounts(Set<Long> units, Viewer viewer) {
        Map<OrderState, Long> counts = new EnumMap<>(OrderState.class);
        coCounts(units, "state", viewer).forEach((state, n) -> counts.put(OrderState.valueOf(state), n));
        return counts;
    }

    /** By unit; without those that have none. */
    Map<Long, Long> openCoOrders(Set<Long> units, Viewer viewer) {
        Map<Long, Long> counts = new HashMap<>();
        coCounts(units, "unit", viewer).forEach((unit, n) -> counts.put(Long.valueOf(unit), n));
        return counts;
    }

    private Map<String, Long> coCounts(Set<Long> units, String by, Viewer viewer) {
        return jdbi.withHandle(h -> h.createQuery(UnitSql.coCounts(units, by))
                .bind("me", viewer.actor().id())
                .reduceRows(new HashMap<>(), (map, row) -> {
                    map.put(row.getColumn("k", String.class), row.getColumn("n", Long.class));
                    return map;
                }));
    }

    /** The rows of one case stand together. */
    private List<Read> read(ResultSet r) throws SQLException {
        List<Read> all = new ArrayList<>();
        while (r.next()) {
            if (all.isEmpty() || all.getLast().row().id() != r.getLong("id")) all.add(first(r));
            all.getLast().orders().add(Columns.order(r));
        }
        return all;
    }

    private Read first(ResultSet r) throws SQLException {
        boolean secret = r.getBoolean("secret");
        byte[] place = r.getBytes("place_sealed");
        Instant due = Columns.instant(r, "due");
        return new Read(
                Columns.caseRow(r),
                new ArrayList<>(),
                secret ? CaseDraft.title(vault.open(r.getBytes("what_sealed"))) : r.getString("title"),
                place == null ? null : places.read(vault.open(place)).address(),
                due == null || due.isAfter(NEVER) ? null : due,
                r.getString("clock"),
                r.getInt("requests") > 0);
    }

    /** Of several shares below one head the lead's; the others stand on the same line. */
    private Optional<OrderLine> line(Read read, CaseRow row, Set<Long> units, Set<OrderState> states, Viewer viewer) {
        return row.shares()
                .filter(o -> units.contains(o.unit()) && states.contains(o.state()))
                .min(Comparator.comparing(Order::isLead).reversed())
                .map(own -> line(read, row, own, viewer));
    }

    private OrderLine line(Read read, CaseRow row, Order own, Viewer viewer) {
        Standing s = row.standing();
        Unit unit = directory.unit(own.unit());
        return new OrderLine(
                row.id(),
                own.id(),
                row.number(),
                unit.code(),
                unit.name(),
                s.state(),
                own.part(),
                own.state(),
                row.round(),
                read.title(),
                s.kind(),
                s.urgency(),
                s.secret(),
                s.matter() == null ? null : directory.matter(s.matter()).name(),
                read.address(),
                own.sentAt(),
                own.contacted(),
                read.due(),
                read.clock(),
                row.suspending(own).map(Request::until).orElse(null),
                row.requests().stream()
                        .filter(r -> r.isPending() && r.isOf(own))
                        .map(r -> r.kind().word())
                        .toList(),
                row.shares().filter(o -> o.id() != own.id()).map(this::other).toList(),
                moves(row, own, viewer));
    }

    /** Who watches over the order of another unit may urge. */
    private static List<String> moves(CaseRow row, Order own, Viewer viewer) {
        if (own.isOf(viewer.actor()) || !Buttons.of(row, viewer).contains(Move.URGE.word()))
            return Buttons.of(row, own, viewer);
        return Stream.concat(Buttons.of(row, own, viewer).stream(), Stream.of(Move.URGE.word()))
                .toList();
    }

    private Other other(Order o) {
        Unit unit = directory.unit(o.unit());
        return new Other(unit.code(), unit.name(), o.part(), o.state());
    }
}
