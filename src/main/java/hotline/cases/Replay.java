package hotline.cases;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.web.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lives a {@link PastCase} in memory: by the decisions that the doors ask, with none of their round trips. */
final class Replay {
    /** An order's row as it has become. */
    static final class OrderPaper {
        final long id;
        final Change.Send sent;
        final Instant sentAt;
        final long sentBy;
        OrderState state;
        boolean passive;

        @Nullable
        Instant signedAt;

        @Nullable
        Long signedBy;

        @Nullable
        Instant contactedAt;

        @Nullable
        Long contactedBy;

        @Nullable
        Instant repliedAt;

        @Nullable
        Long repliedBy;

        OrderPaper(long id, Change.Send sent, Instant at, Actor by) {
            this.id = id;
            this.sent = sent;
            this.sentAt = at;
            this.sentBy = by.id();
            this.state = OrderState.SENT;
            if (sent.signed()) sign(at, by, false);
        }

        private void sign(Instant at, Actor by, boolean bySystem) {
            state = OrderState.SIGNED;
            signedAt = at;
            signedBy = by.id();
            passive = bySystem;
        }

        Order order() {
            return new Order(id, sent.unit(), sent.part(), sent.round(), state, sentAt, contactedAt != null, repliedBy);
        }
    }

    /** A request's row as it has become. */
    static final class RequestPaper {
        final long id;
        final Change.Ask ask;
        final int round;
        final Instant at;
        final Actor by;
        Ruling ruling = Ruling.PENDING;

        @Nullable
        Instant until;

        @Nullable
        String amount;

        @Nullable
        Instant ruledAt;

        @Nullable
        Actor ruledBy;

        @Nullable
        Instant endedAt;

        RequestPaper(long id, Change.Ask ask, int round, Instant at, Actor by) {
            this.id = id;
            this.ask = ask;
            this.round = round;
            this.at = at;
            this.by = by;
            this.until = ask.until();
            this.amount = ask.amount();
        }

        private void rule(Change.Rule rule, Instant when, Actor who) {
            ruling = rule.ruling();
            ruledAt = when;
            ruledBy = who;
            if (rule.until() != null) until = rule.until();
            if (rule.amount() != null) amount = rule.amount();
        }

        @Nullable
        Long order() {
            Order of = ask.order();
            return of == null ? null : (Long) of.id();
        }

        Request request() {
            boolean ended = endedAt != null;
            return new Request(id, ask.kind(), order(), by.id(), by.unit(), ask.reason(), amount, until, ruling, ended);
        }
    }

    /** An event with who hears of it besides the lead, keys separated by commas. */
    record Told(
            CaseEvent event,
            @Nullable String coUnits,
            @Nullable String readers) {}

    private final PastCase past;
    private final Function<Instant, Terms> terms;
    private final LongSupplier orderKeys;
    private final LongSupplier requestKeys;
    final List<OrderPaper> orders = new ArrayList<>();
    final List<RequestPaper> requests = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    final List<Long> readers = new ArrayList<>();
    CaseRow row;

    Replay(
            PastCase past,
            CaseRow opened,
            Function<Instant, Terms> terms,
            LongSupplier orderKeys,
            LongSupplier requestKeys) {
        this.past = past;
        this.terms = terms;
        this.orderKeys = orderKeys;
        this.requestKeys = requestKeys;
        this.row = opened;
    }

    Replay run() {
        if (past.draft().secret()) name(List.of(past.by().id()));
        tell(
                null,
                row.standing(),
                row.round(),
                new CaseEvent.Opened(past.route().version()),
                null,
                past.by(),
                past.at());
        for (PastCase.Step step : past.steps()) {
            try {
                live(step);
            } catch (Refusal refused) {
                throw new IllegalArgumentException("refused: " + step + " in " + past.steps(), refused);
            }
        }
        return this;
    }

    private void live(PastCase.Step step) {
        switch (step.act()) {
            case Act.OnOrder act -> {
                Order share = orders.get(step.nth() - 1).order();
                apply(OrderDecision.of(row, share, act, step.by(), terms.apply(step.at())), step.by(), step.at());
            }
            case Act.CloseSupervision c -> {
                long key = requests.get((int) c.supervision() - 1).id;
                decide(new Act.CloseSupervision(key, c.remark()), step.by(), step.at());
            }
            case Act.Dispatch d -> {
                decide(d, step.by(), step.at());
                d.coUnits().forEach(u -> decide(new Act.CoOrder(u, null, d.readers()), step.by(), step.at()));
            }
            case Act.OnCase act -> decide(act, step.by(), step.at());
        }
    }

    private void decide(Act.OnCase act, Viewer by, Instant at) {
        apply(Decision.of(row, act, by, terms.apply(at)), by, at);
    }

    private void apply(Plan plan, Viewer viewer, Instant at) {
        Actor by = viewer.actor();
        long added = 0;
        Long dispatcher = row.dispatchedBy();
        for (Change change : plan.changes()) {
            long key = change(change, by, at);
            if (key != 0) added = key;
            if (change instanceof Change.Send s && s.part() == Part.LEAD) dispatcher = by.id();
        }
        String units = units(plan);
        List<CaseEvent.What> whats = plan.told().apply(added);
        for (int i = 0; i < whats.size(); i++) {
            boolean last = i == whats.size() - 1;
            Standing after = last ? plan.after() : row.standing();
            tell(row.standing(), after, last ? plan.round() : row.round(), whats.get(i), units, by, at);
        }
        row = new CaseRow(
                row.id(),
                row.number(),
                plan.round(),
                plan.after(),
                plan.after().state() == row.state() ? row.since() : at,
                dispatcher,
                null,
                row.bond(),
                orders.stream().map(OrderPaper::order).toList(),
                requests.stream().map(RequestPaper::request).toList());
    }

    private long change(Change change, Actor by, Instant at) {
        switch (change) {
            case Change.Send s -> {
                orders.add(new OrderPaper(orderKeys.getAsLong(), s, at, by));
                return orders.getLast().id;
            }
            case Change.Ask a -> {
                requests.add(new RequestPaper(requestKeys.getAsLong(), a, row.round(), at, by));
                return requests.getLast().id;
            }
            case Change.Sign s -> order(s.order()).sign(at, by, s.passive());
            case Change.Contact c -> {
                order(c.order()).contactedAt = at;
                order(c.order()).contactedBy = by.id();
            }
            case Change.Reply r -> {
                OrderPaper order = order(r.order());
                order.state = OrderState.REPLIED;
                order.repliedAt = at;
                order.repliedBy = by.id();
            }
            case Change.SendBack s -> order(s.order()).state = OrderState.SIGNED;
            case Change.End e -> order(e.order()).state = e.as();
            case Change.Rule r -> request(r.request()).rule(r, at, by);
            case Change.EndSuspension e -> request(e.request()).endedAt = at;
            case Change.Name n -> name(n.readers());
            case Change.Seal s -> throw notHere(s);
            case Change.Empty e -> throw notHere(e);
            case Change.Join j -> throw notHere(j);
            case Change.Leave l -> throw notHere(l);
            case Change.Members m -> throw notHere(m);
            case Change.Enclose e -> throw notHere(e);
        }
        return 0;
    }

    private static IllegalArgumentException notHere(Change change) {
        return new IllegalArgumentException("not in a history of one case: " + change);
    }

    private OrderPaper order(long id) {
        return orders.stream().filter(o -> o.id == id).findFirst().orElseThrow();
    }

    private RequestPaper request(long id) {
        return requests.stream().filter(r -> r.id == id).findFirst().orElseThrow();
    }

    private void name(List<Long> people) {
        if (!past.draft().secret()) return;
        people.stream().filter(p -> !readers.contains(p)).forEach(readers::add);
    }

    private void tell(
            @Nullable Standing before,
            Standing after,
            int round,
            CaseEvent.What what,
            @Nullable String units,
            Actor by,
            Instant at) {
        CaseEvent event = new CaseEvent(row.id(), row.number(), round, before, after, what, by, at);
        told.add(new Told(
                event, units, readers.isEmpty() ? null : joined(readers.stream().sorted())));
    }

    private @Nullable String units(Plan plan) {
        Long lead = plan.after().leadUnit();
        String units = joined(orders.stream().map(o -> o.sent.unit()).distinct().filter(u -> !u.equals(lead)));
        return units.isEmpty() ? null : units;
    }

    private static String joined(Stream<Long> keys) {
        return keys.map(String::valueOf).collect(Collectors.joining(","));
    }
}
