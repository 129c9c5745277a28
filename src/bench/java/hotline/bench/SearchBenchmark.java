package hotline.bench;

import hotline.base.Actor;
import hotline.base.Page;
import hotline.base.Period;
import hotline.base.Role;
import hotline.cases.CaseQueue;
import hotline.cases.CaseNumber;
import hotline.cases.CaseSearch;
import hotline.cases.QueueFilter;
import hotline.cases.QueueOrder;
import hotline.cases.State;
import hotline.database.DatabaseResource;
import hotline.web.Viewer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How long a search among a million believable cases takes, on this machine. Prints, judges nothing. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SearchBenchmark {
    private static final long CASES = Long.getLong("cases", 1_000_000);
    private static final int TURNS = Integer.getInteger("turns", 10);
    private static final Viewer OPERATOR =
            new Viewer(new Actor(1, "operator", 1L), "operator", Set.of(Role.OPERATOR, Role.SUPERVISOR));

    /** From everywhere to nowhere. */
    private static final List<String> WORDS = List.of(
            "附近", "希望", "市民反映", "请尽快处理", "候车亭 漏雨", "路灯 中山路", "希望 附近", "出租车 拒载 晚上", "公交 建设大道 司机",
            "听雨街道中山路17号", "司机 态度 凌晨", "积水 文化路88号", "飞碟降落", "尽快 处理 周末", "小区 物业");

    @Inject
    Jdbi jdbi;

    @Inject
    CaseSearch search;

    @Inject
    CaseQueue queue;

    private final List<Double> all = new ArrayList<>();
    private int cut;

    private record Asked(String what, QueueFilter filter) {}

    @Test
    void every_combination() {
        new ManyCases(jdbi).atLeast(CASES);
        List<Long> units = column("SELECT lead_unit FROM hotline_case WHERE id < 200000 AND lead_unit IS NOT NULL GROUP BY 1 ORDER BY COUNT(*)");
        List<Asked> filters = List.of(
                new Asked("alone", QueueFilter.OPEN),
                new Asked("busiest unit", QueueFilter.OPEN.ofUnit(units.getLast())),
                new Asked("middling unit", QueueFilter.OPEN.ofUnit(units.get(units.size() / 2))),
                new Asked("rarest unit", QueueFilter.OPEN.ofUnit(units.getFirst())),
                new Asked("received", QueueFilter.OPEN.in(State.RECEIVED)),
                new Asked("rehandle", QueueFilter.OPEN.in(State.REHANDLE)),
                new Asked("closed", QueueFilter.OPEN.in(State.CLOSED)),
                new Asked("a week long ago", QueueFilter.OPEN.received(weekBefore(200))),
                new Asked("last month", QueueFilter.OPEN.received(new Period(Instant.now().minus(Duration.ofDays(30)), Instant.now()))),
                new Asked("busiest unit, closed, a week long ago", QueueFilter.OPEN.ofUnit(units.getLast()).in(State.CLOSED).received(weekBefore(200))),
                new Asked("middling unit, handling", QueueFilter.OPEN.ofUnit(units.get(units.size() / 2)).in(State.HANDLING)));
        for (Asked f : filters) for (String words : WORDS) words(words, f);
        numbersAndCitizens();
        all.sort(null);
        System.out.printf(
                "figure: search among %d cases, %d searches by words, %d of %d first pages not complete, load %.1f: p50 %.0f, p95 %.0f, p99 %.0f, max %.0f ms%n",
                CASES, all.size(), cut, filters.size() * WORDS.size(), ManyCases.load(), at(all, 0.5), at(all, 0.95), at(all, 0.99), all.getLast());
    }

    /** The first page, again and again, then four pages behind it. */
    private void words(String words, Asked asked) {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        CaseSearch.Found page = new CaseSearch.Found(new Page<>(List.of(), null), null);
        for (int i = 0; i < TURNS; i++) page = timed(first, () -> search.page(words, asked.filter, null, null, OPERATOR));
        int found = page.page().items().size();
        Instant back = page.searchedBack();
        for (int i = 0; i < 4; i++) {
            String next = page.page().next();
            if (next == null) break;
            page = timed(later, () -> search.page(words, asked.filter, next, null, OPERATOR));
        }
        if (back != null) cut++;
        all.addAll(first);
        all.addAll(later);
        double cold = first.getFirst();
        first.sort(null);
        later.sort(null);
        System.out.printf(
                "%s, %s: %d found%s, cold %.0f, p50 %.0f, max %.0f ms%s%n",
                words,
                asked.what,
                found,
                back == null ? page.page().next() == null ? "" : "+" : " back to " + back,
                cold,
                at(first, 0.5),
                first.getLast(),
                later.isEmpty() ? "" : ", later pages up to %.0f ms".formatted(later.getLast()));
    }

    private static Period weekBefore(int days) {
        Instant until = Instant.now().minus(Duration.ofDays(days));
        return new Period(until.minus(Duration.ofDays(7)), until);
    }

    private void numbersAndCitizens() {
        List<Double> times = new ArrayList<>();
        for (Long citizen : column("SELECT citizen FROM hotline_case WHERE citizen IS NOT NULL GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 100")) {
            QueueFilter f = new QueueFilter(Set.of(), null, null, null, null, null, null, List.of(citizen), null, false);
            timed(times, () -> queue.page(f, QueueOrder.NEWEST, null, null, OPERATOR));
            timed(times, () -> queue.page(f.in(State.CLOSED).received(weekBefore(30)), QueueOrder.NEWEST, null, null, OPERATOR));
        }
        for (String number : jdbi.withHandle(h -> h.createQuery("SELECT number FROM hotline_case WHERE MOD(id, 5003) = 0 AND secret = FALSE")
                .mapTo(String.class)
                .list())) {
            CaseNumber read = new CaseNumber(number);
            QueueFilter f = new QueueFilter(Set.of(), null, null, null, null, null, read, null, null, false);
            timed(times, () -> queue.page(f, QueueOrder.NEWEST, null, null, OPERATOR));
        }
        times.sort(null);
        System.out.printf(
                "figure: by number, by citizen (a phone is one), %d: p50 %.0f, p95 %.0f, max %.0f ms%n",
                times.size(), at(times, 0.5), at(times, 0.95), times.getLast());
    }

    private static <T> T timed(List<Double> times, Supplier<T> ask) {
        long begun = System.nanoTime();
        T page = ask.get();
        times.add((System.nanoTime() - begun) / 1e6);
        return page;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }

    private List<Long> column(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).list());
    }
}
