package hotline.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calls.Calls;
import hotline.calls.RecordedCalls;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The eleven recorded calls as the figures page shows them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class FiguresPageTest {
    private static final List<String> TABLES = List.of("call_unfolded", "call_evidence", "call_visit", "call_leg");
    private static final String DAY = "/figures?day=2026-11-21";
    private static final Pattern LINK = Pattern.compile("<a href=\"(/figures/[^\"]+/calls[^\"]+)\">([^<]+)</a>");
    private static final Pattern NEXT = Pattern.compile("href=\"(/figures/[^\"]+after=[^\"]+)\"");

    @Inject
    Calls calls;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_recorded_calls() {
        for (String table : TABLES) jdbi.useHandle(h -> h.execute("DELETE FROM " + table));
        RecordedCalls.all().forEach(calls::witness);
        Until.that("all are folded", () -> folded() >= 11);
    }

    private int folded() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT COUNT(*) FROM call_visit WHERE NOT EXISTS (SELECT 1 FROM call_unfolded)")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void every_number_opens_as_many_calls_as_it_says() {
        Map<String, String> links = links(page("supervisor", DAY));
        assertThat(links.values().stream().filter(text -> text.matches("\\d+"))).hasSizeGreaterThan(30);
        links.forEach((address, text) -> {
            if (text.matches("\\d+")) assertThat(rows(address)).as(address).isEqualTo(Integer.parseInt(text));
            else assertThat(page("supervisor", address)).contains("<h1>");
        });
    }

    @Test
    void the_page_of_calls_says_how_many_and_leads_back() {
        String page = page("supervisor", only("connection-rate-10s", "part=numerator"));
        assertThat(page)
                .contains("10秒接通率 · 分子")
                .contains("7 通")
                .contains("href=\"/figures?day=2026-11-21\"")
                .contains("138****8000");
    }

    @Test
    void a_long_list_is_paged_by_key_and_each_call_comes_once() {
        String all = only("connection-rate-10s", "part=denominator") + "&limit=3";
        assertThat(page("supervisor", all)).containsPattern(NEXT);
        assertThat(rows(all)).isEqualTo(10);
    }

    @Test
    void operators_open_their_own_calls_and_read_so() {
        jdbi.useHandle(h -> h.execute("UPDATE call_visit SET operator = 'operator' WHERE operator = 'op-8001'"));
        String page = page("operator", only("connection-rate", "part=numerator"));
        assertThat(page).contains("只列出您自己接听的来电").contains("5 通");
    }

    @Test
    void who_may_not_open_calls_sees_numbers_without_links() {
        assertThat(links(page("dispatcher", DAY))).isEmpty();
        given().auth()
                .preemptive()
                .basic("dispatcher", "demo-dispatcher")
                .get(only("connection-rate", "part=numerator"))
                .then()
                .statusCode(403);
    }

    @Test
    void words_are_in_the_language_the_person_chose() {
        String english = given().auth()
                .preemptive()
                .basic("supervisor", "demo-supervisor")
                .cookie("hotline-locale", "en")
                .get(DAY)
                .asString();
        assertThat(english)
                .contains("gave up at once")
                .contains("÷ all offered (strict)")
                .doesNotContain("短时放弃");
    }

    @Test
    void a_day_that_is_none_is_refused() {
        given().auth()
                .preemptive()
                .basic("supervisor", "demo-supervisor")
                .get("/figures?day=tomorrow")
                .then()
                .statusCode(400);
    }

    private static String only(String figure, String portion) {
        return "/figures/" + figure + "/calls?from=2026-11-21&to=2026-11-22&" + portion;
    }

    private static int rows(String address) {
        int rows = 0;
        String next = address;
        while (next != null) {
            String page = page("supervisor", next);
            rows += page.split("<td class=\"nowrap key\"><time", -1).length - 1;
            next = NEXT.matcher(page)
                    .results()
                    .map(m -> m.group(1).replace("&amp;", "&"))
                    .findFirst()
                    .orElse(null);
        }
        return rows;
    }

    private static Map<String, String> links(String page) {
        Map<String, String> links = new LinkedHashMap<>();
        for (MatchResult link : LINK.matcher(page).results().toList())
            links.put(link.group(1).replace("&amp;", "&"), link.group(2));
        return links;
    }

    private static String page(String user, String address) {
        return given().auth()
                .preemptive()
                .basic(user, "demo-" + user)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
