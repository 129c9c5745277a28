package hotline.portal;

import static hotline.cases.CaseApi.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.cases.Act;
import hotline.cases.CaseDraft;
import hotline.cases.Cases;
import hotline.cases.Histories;
import hotline.cases.PastCase;
import hotline.cases.Place;
import hotline.database.DatabaseResource;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.journey.Until;
import hotline.routing.Facts;
import hotline.routing.Routing;
import hotline.web.Html;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** March 2024 is this test's own month. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class OpenFiguresTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final Instant MORNING = Instant.parse("2024-03-05T02:00:00Z");
    private static final String PERIOD = "?from=2024-03-01&to=2024-04-01&open=true";
    private static final Set<OpenSplit> BOTH = EnumSet.of(OpenSplit.MATTER, OpenSplit.DISTRICT);

    @Inject
    OpenFigures figures;

    @Inject
    OpenKept kept;

    @Inject
    Histories histories;

    @Inject
    Routing routing;

    @Inject
    Directory directory;

    @Inject
    Jdbi jdbi;

    private int version;

    /** Twelve lamps in time, seven buses of which two are late, two complaints about taxis, a secret one. */
    @BeforeEach
    void march() {
        version = figures.history().getFirst().version();
        if (one("SELECT COUNT(*) FROM figure_received WHERE at BETWEEN '2024-03-01' AND '2024-04-01'") > 0) return;
        String[] cells = {"jiyun.tingyu.1", other()};
        List<PastCase> cases = new ArrayList<>();
        for (int i = 0; i < 12; i++) cases.add(past("street.light", cells[0], i, false, false));
        for (int i = 12; i < 19; i++) cases.add(past(matter(1), cells[1], i, i < 14, false));
        for (int i = 19; i < 21; i++) cases.add(past(matter(2), cells[i - 19], i, false, false));
        cases.add(past("street.light", cells[0], 21, false, true));
        List<Cases.Ref> written = histories.write(cases, Instant.now());
        for (int i = 0; i < 20; i++) visited(written.get(i).id(), i % 4 == 0 ? "DISSATISFIED" : "SATISFIED");
        Until.that(
                "the sweep behind the events knows the cells",
                () -> one(
                                "SELECT COUNT(*) FROM figure_sort s JOIN figure_received r USING (case_id) WHERE s.area IS NOT NULL"
                                        + " AND r.at BETWEEN '2024-03-01' AND '2024-04-01'")
                        == 21);
        figures.forget(Actor.SYSTEM);
    }

    @AfterEach
    void listen_no_more() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void nothing_is_public_until_it_is_chosen() {
        choose(EnumSet.noneOf(OpenFigure.class), Set.of());
        assertThat(page("/open")).contains("目前没有公开的数据").doesNotContain("2024-03");
        given().get("/open/figures.json").then().statusCode(200).body("rows.size()", equalTo(0));
    }

    @Test
    void a_public_number_is_the_number_of_the_desks_rows() {
        choose(EnumSet.allOf(OpenFigure.class), BOTH);
        assertThat(number("received").get("numerator")).isEqualTo(21);
        for (String name : List.of("on-time-handling", "visit-satisfaction", "solved-rate")) {
            JsonPath desk =
                    as("supervisor").get("/api/figures/" + name + PERIOD).jsonPath();
            assertThat(number(name).get("numerator")).as(name).isEqualTo(desk.getInt("numerator"));
            assertThat(number(name).get("denominator")).as(name).isEqualTo(desk.getInt("denominator"));
            for (String part : List.of("numerator", "denominator"))
                assertThat(as("supervisor")
                                .get("/api/figures/" + name + "/rows" + PERIOD + "&limit=200&part=" + part)
                                .jsonPath()
                                .getList("items"))
                        .as(name + " " + part)
                        .hasSize((Integer) number(name).get(part));
        }
        assertThat(number("on-time-handling").get("numerator")).isEqualTo(19);
        assertThat(number("on-time-handling").get("denominator")).isEqualTo(21);
        assertThat(number("visit-satisfaction").get("numerator")).isEqualTo(15);
    }

    @Test
    void a_secret_case_is_counted_for_the_desk_alone() {
        choose(EnumSet.of(OpenFigure.ON_TIME), Set.of());
        String all = "?from=2024-03-01&to=2024-04-01";
        assertThat(as("supervisor")
                        .get("/api/figures/on-time-handling" + all)
                        .jsonPath()
                        .getInt("denominator"))
                .isEqualTo(22);
        assertThat(number("on-time-handling").get("denominator")).isEqualTo(21);
    }

    @Test
    void the_desks_figures_are_split_like_the_public_ones() {
        JsonPath split = as("supervisor")
                .get("/api/figures/on-time-handling" + PERIOD + "&by=district")
                .jsonPath();
        assertThat(split.getList("rows.key", String.class)).contains("jiyun");
        assertThat(split.getList("rows.denominator", Integer.class).stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(21);
        as("supervisor").get("/api/figures/connection-rate?by=matter").then().statusCode(400);
    }

    @Test
    void few_cases_are_hidden_in_every_form() {
        choose(EnumSet.of(OpenFigure.RECEIVED), BOTH);
        List<Map<String, Object>> rows = rows("received", "matter");
        assertThat(rows)
                .filteredOn(r -> !(Boolean) r.get("hidden"))
                .extracting(r -> r.get("numerator"))
                .containsExactly(12);
        assertThat(rows)
                .filteredOn(r -> (Boolean) r.get("hidden"))
                .hasSize(2)
                .allMatch(r -> r.get("numerator") == null);
        assertThat(page("/open?period=2024-03")).contains("不公布", "2024-03", "<option selected>2024-03</option>");
        String csv = given().get("/open/figures.csv").asString();
        assertThat(csv).startsWith("\uFEFFperiod,figure,split,code");
        assertThat(csv.lines().filter(l -> l.startsWith("2024-03,received,matter,") && l.contains(",true,")))
                .hasSize(2)
                .allMatch(l -> l.contains(",,,,true,"));
    }

    @Test
    void the_files_say_what_they_are_and_are_kept_by_whoever_has_them() {
        choose(EnumSet.allOf(OpenFigure.class), BOTH);
        Response json = given().get("/open/figures.json");
        json.then()
                .statusCode(200)
                .body("licence", equalTo("CC BY 4.0"))
                .body("small", equalTo(5))
                .body("figures[1].name", equalTo("on-time-handling"))
                .body("figures[1].definitionEn", startsWith("Settled by the unit"));
        assertThat(json.header("Cache-Control")).isEqualTo("public, max-age=300");
        for (String file : List.of("/open/figures.json", "/open/figures.csv")) {
            String tag = given().get(file).header("ETag");
            given().header("If-None-Match", tag).get(file).then().statusCode(304);
        }
        assertThat(given().get("/open/figures.csv").contentType()).isEqualTo("text/csv;charset=UTF-8");
    }

    @Test
    void the_page_is_for_everybody_in_both_languages_and_nothing_beside_it() {
        choose(EnumSet.allOf(OpenFigure.class), BOTH);
        assertThat(page("/open")).contains("按时办结率", "<svg", "role=\"img\"", "保密诉求不计入");
        String english = given().cookie("hotline-locale", "en")
                .get("/open")
                .then()
                .extract()
                .asString();
        assertThat(english).contains("Settled in time", "Secret cases are not counted", "By district");
        assertThat(given().redirects().follow(false).get("/open/other").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoever_asks_again_does_not_reach_the_database() {
        choose(EnumSet.allOf(OpenFigure.class), BOTH);
        page("/open");
        ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();
        Thread me = Thread.currentThread();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                String sql = String.valueOf(context.getRenderedSql());
                if (Thread.currentThread() == me || sql.contains("open_co") || sql.contains("figure_"))
                    statements.add(sql);
            }
        });
        page("/open?period=2024-03");
        given().get("/open/figures.csv").then().statusCode(200);
        given().get("/open/figures.json").then().statusCode(200);
        kept.now();
        assertThat(statements).isEmpty();
        kept.forget();
        kept.now();
        assertThat(statements).as("the listener hears").isNotEmpty().noneMatch(s -> s.contains("figure_"));
    }

    @Test
    void supervisors_choose_on_a_page_and_the_second_of_two_is_told() {
        assertThat(form("dispatcher", version, "figure", "RECEIVED").statusCode())
                .isEqualTo(403);
        given().get("/supervision/public-figures").then().statusCode(401);
        Response first = form("supervisor", version, "figure", "RECEIVED", "split", "DISTRICT");
        assertThat(first.statusCode()).isEqualTo(303);
        OpenChoice chosen = figures.history().getFirst();
        assertThat(chosen.version()).isEqualTo(version + 1);
        assertThat(chosen.figures()).containsExactly(OpenFigure.RECEIVED);
        assertThat(chosen.by()).isEqualTo("supervisor");
        form("supervisor", version, "figure", "SOLVED")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/figures-changed"))
                .body("version", equalTo(version + 1));
        assertThat(one("SELECT COUNT(*) FROM audit_entry WHERE action = 'public-figures-chosen' AND subject = "
                        + "'public-figures:" + (version + 1) + "'"))
                .isEqualTo(1);
        assertThat(Html.of("supervisor", "/supervision/public-figures").text()).contains("受理诉求", "按地区");
    }

    @Test
    void a_preview_makes_nothing_public() {
        choose(EnumSet.noneOf(OpenFigure.class), Set.of());
        String preview = as("supervisor")
                .contentType("application/x-www-form-urlencoded")
                .formParam("figure", "RECEIVED")
                .formParam("from", "2024-03")
                .post("/supervision/public-figures/preview")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(preview).contains("2024-03", ">21");
        assertThat(page("/open")).doesNotContain("2024-03");
    }

    @Test
    void a_month_that_is_not_over_is_refused() {
        as("supervisor")
                .contentType("application/x-www-form-urlencoded")
                .formParam("from", "2999-01")
                .formParam("version", version)
                .post("/supervision/public-figures")
                .then()
                .statusCode(400);
    }

    private static Response form(String user, int version, String... fields) {
        var request = as(user).redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("version", version)
                .formParam("from", MARCH.toString());
        for (int i = 0; i < fields.length; i += 2) request = request.formParam(fields[i], fields[i + 1]);
        return request.post("/supervision/public-figures");
    }

    private void choose(Set<OpenFigure> what, Set<OpenSplit> splits) {
        figures.choose(what, splits, MARCH, version, Actor.SYSTEM);
        version++;
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static Map<String, Object> number(String figure) {
        return rows(figure, "all").getFirst();
    }

    private static List<Map<String, Object>> rows(String figure, String split) {
        List<Map<String, Object>> all =
                given().get("/open/figures.json").jsonPath().getList("rows");
        return all.stream()
                .filter(r -> r.get("figure").equals(figure) && r.get("split").equals(split))
                .filter(r -> r.get("period").equals("2024-03"))
                .toList();
    }

    private String other() {
        return directory.areas().stream()
                .filter(a -> a.level() == Area.Level.CELL)
                .map(a -> a.code())
                .filter(code -> !code.startsWith("jiyun."))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** A matter of the nth group that is not that of the lamps. */
    private String matter(int n) {
        return directory.matters().stream()
                .filter(m -> m.parent() == null && !m.code().equals("street"))
                .map(Matter::code)
                .sorted()
                .toList()
                .get(n);
    }

    private PastCase past(String code, String cell, int n, boolean late, boolean secret) {
        Instant at = MORNING.plusSeconds(n);
        Matter matter = directory.matters().stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow();
        CaseDraft draft = new CaseDraft(
                Channel.WEB,
                Kind.HELP,
                Urgency.NORMAL,
                null,
                matter.id(),
                "路灯不亮",
                new Place("中山路1号", null, null, cell),
                null,
                secret,
                null);
        Duration replied = late ? Duration.ofDays(14) : Duration.ofHours(3);
        long unit = directory.unitByCode("lighting").orElseThrow().id();
        return new PastCase(
                9_000_000_000L + n,
                draft,
                routing.route(new Facts(matter.id(), Kind.HELP, Urgency.NORMAL, null, cell), at),
                new Actor(person("api"), "api", null),
                at,
                List.of(
                        step(
                                at.plusSeconds(600),
                                0,
                                new Act.Dispatch(
                                        unit, null, secret ? List.of(person("operator")) : List.of(), Act.Triage.NONE)),
                        step(at.plusSeconds(1200), 1, new Act.SignIn()),
                        step(at.plus(replied), 1, new Act.Reply("换了灯泡", "已修好"))));
    }

    private long person(String login) {
        return directory.personByLogin(login).orElseThrow().id();
    }

    private static PastCase.Step step(Instant at, int order, Act act) {
        return new PastCase.Step(at, Cases.SYSTEM, order, act);
    }

    private void visited(long id, String satisfaction) {
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO visit (case_id, handled, round, state, outcome, asks, planned_at, settled_at, replied_at,
                  first_solved, first_satisfaction, final_solved, final_satisfaction, token_hash)
                VALUES (?, ?, 1, 'SETTLED', 'CONTENT', 1, '2024-03-20', '2024-03-21', '2024-03-21', 1, ?, 1, ?,
                  UNHEX(SHA2(CONCAT('open', ?), 256)))""", id, id, satisfaction, satisfaction, id));
    }

    private long one(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
