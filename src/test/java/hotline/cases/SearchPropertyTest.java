package hotline.cases;

import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Actor;
import hotline.base.Kind;
import hotline.base.Period;
import hotline.base.Role;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What search finds is what a person would find who read every case that he may see. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SearchPropertyTest {
    /** Seldom characters, of which no other test's words are made. */
    private static final String LETTERS = "龘靐齉爩鱻麤灪龖厵";

    private static final int CASES = 90;
    private static final int SEARCHES = 400;
    private static final List<String> UNITS = List.of("bus", "lighting", "urban");

    @Inject
    Jdbi jdbi;

    @Inject
    CaseSearch search;

    @Inject
    Index index;

    @Inject
    Directory directory;

    private record Row(
            long id,
            boolean secret,
            String what,
            State state,
            @Nullable Long unit,
            Kind kind,
            Instant opened,
            long by) {}

    private final SplittableRandom random = new SplittableRandom(2026);

    @Test
    void a_search_finds_what_a_reader_of_every_case_would_find() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < CASES; i++) made.add(made());
        index.current();
        // secret since the words were written, which are not swept again yet
        for (int i = 0; i < CASES; i += 9) secret(made.get(i), true);
        List<Row> all = rows(made);
        assertThat(all).hasSize(CASES).anyMatch(Row::secret);
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) found += same(all);
        index.current();
        for (int i = 0; i < SEARCHES; i++) found += same(all);
        assertThat(found).isGreaterThan(SEARCHES);
    }

    private String made() {
        String number = newCase(
                "text",
                words(12),
                "kind",
                random.nextBoolean() ? "help" : "complaint",
                "secret",
                random.nextInt(8) == 0);
        if (random.nextInt(3) > 0)
            post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", UNITS.get(random.nextInt(UNITS.size())));
        return number;
    }

    private static void secret(String number, boolean so) {
        post("supervisor", "/api/cases/" + number + "/secrecy", "secret", so, "readers", List.of("supervisor"));
    }

    private String words(int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++)
            words.append(random.nextInt(10) == 0 ? "，" : LETTERS.charAt(random.nextInt(LETTERS.length())));
        return words.toString();
    }

    private int same(List<Row> all) {
        String q = random.nextInt(3) == 0 ? letters(2) + " " + letters(2) : letters(2 + random.nextInt(2));
        QueueFilter filter = filter(all);
        Viewer viewer = viewer();
        List<Long> expected = all.stream()
                .filter(r -> fits(r, q, filter, viewer))
                .map(Row::id)
                .sorted((a, b) -> Long.compare(b, a))
                .toList();
        assertThat(found(q, filter, viewer))
                .as("%s %s %s", q, filter, viewer.roles())
                .isEqualTo(expected);
        return expected.size();
    }

    private String letters(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    private QueueFilter filter(List<Row> all) {
        QueueFilter filter = QueueFilter.OPEN;
        if (random.nextInt(3) == 0) filter = filter.ofUnit(unit(UNITS.get(random.nextInt(UNITS.size()))));
        else if (random.nextInt(6) == 0) filter = filter.ofUnit(QueueFilter.NO_UNIT);
        if (random.nextInt(3) == 0) filter = filter.in(random.nextBoolean() ? State.RECEIVED : State.DISPATCHED);
        if (random.nextInt(4) == 0) {
            Instant from = all.get(random.nextInt(CASES / 2)).opened;
            filter = filter.received(new Period(from, all.get(CASES / 2 + random.nextInt(CASES / 2)).opened));
        }
        return filter;
    }

    private Viewer viewer() {
        long bus = unit("bus");
        return switch (random.nextInt(4)) {
            case 0 -> new Viewer(new Actor(-7, "a-handler", bus), "handler", Set.of(Role.HANDLER));
            case 1 -> new Viewer(new Actor(-8, "a-channel", null), "channel", Set.of(Role.CHANNEL));
            default -> new Viewer(new Actor(-9, "an-operator", null), "operator", Set.of(Role.OPERATOR));
        };
    }

    private long unit(String code) {
        return directory.unitByCode(code).map(Unit::id).orElseThrow();
    }

    /** Nothing of search's own is used here. */
    private static boolean fits(Row row, String q, QueueFilter filter, Viewer viewer) {
        if (row.secret) return false;
        for (String term : q.split(" ")) if (!row.what.contains(term)) return false;
        Long unit = filter.unit();
        if (unit != null && unit != (row.unit == null ? QueueFilter.NO_UNIT : row.unit)) return false;
        if (!filter.states().isEmpty() && !filter.states().contains(row.state)) return false;
        Period received = filter.received();
        if (received != null && (row.opened.isBefore(received.from()) || !row.opened.isBefore(received.to())))
            return false;
        if (viewer.is(Role.HANDLER))
            return viewer.actor().unit() != null && viewer.actor().unit().equals(row.unit);
        return !viewer.is(Role.CHANNEL) || row.by == viewer.actor().id();
    }

    /** Page by page; half of the time no page has more than one look. */
    private List<Long> found(String q, QueueFilter filter, Viewer viewer) {
        Duration time = random.nextBoolean() ? Duration.ZERO : Duration.ofSeconds(5);
        int size = 1 + random.nextInt(10);
        List<Long> all = new ArrayList<>();
        String next = null;
        do {
            String after = next;
            CaseSearch.Found page =
                    QuarkusTransaction.requiringNew().call(() -> search.page(q, filter, after, size, viewer, time));
            page.page().items().forEach(line -> all.add(line.id()));
            next = page.page().next();
            if (page.searchedBack() != null) assertThat(next).isNotNull();
            else if (next != null) assertThat(page.page().items()).hasSize(size);
        } while (next != null);
        return all;
    }

    private List<Row> rows(List<String> numbers) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM hotline_case WHERE number IN (<numbers>) ORDER BY id")
                .bindList(
                        "numbers", numbers.stream().map(n -> n.replace("-", "")).toList())
                .map((r, c) -> new Row(
                        r.getLong("id"),
                        r.getBoolean("secret"),
                        String.valueOf(r.getString("what")),
                        State.valueOf(r.getString("state")),
                        Columns.key(r, "lead_unit"),
                        Kind.valueOf(r.getString("kind")),
                        r.getObject("opened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        r.getLong("opened_by")))
                .list());
    }
}
