package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Moves that exclude each other, eight hands at a time: one of them happens, the others are told so. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class MovesRaceTest {
    private static final int HANDS = 8;

    @Inject
    Jdbi jdbi;

    @RepeatedTest(5)
    void a_return_is_taken_back_or_the_order_is_replied() throws Exception {
        String number = newCase();
        long order = signed(number);
        post("handler", "/api/orders/" + order + "/return", "reason", "not-ours")
                .then()
                .statusCode(200);
        List<Integer> codes = Racers.all(
                HANDS,
                i -> i % 2 == 0
                        ? post(
                                        "dispatcher",
                                        "/api/orders/" + order + "/return-decision",
                                        "granted",
                                        true,
                                        "unit",
                                        "taxi")
                                .statusCode()
                        : post("handler", "/api/orders/" + order + "/reply", "result", "r", "answer", "a")
                                .statusCode());
        assertThat(codes).containsOnlyOnce(200);
        assertThat(Collections.frequency(codes, 409)).isEqualTo(HANDS - 1);
        boolean returned = codes.indexOf(200) % 2 == 0;
        assertThat(read("operator", number).extract().<String>path("state"))
                .isEqualTo(returned ? "DISPATCHED" : "REPLIED");
        assertThat(read("operator", number).extract().jsonPath().getList("requests.ruling"))
                .containsExactly(returned ? "GRANTED" : "LAPSED");
    }

    @RepeatedTest(5)
    void a_case_is_merged_or_replied() throws Exception {
        String number = newCase();
        String master = newCase();
        long order = signed(number);
        List<Integer> codes = Racers.all(
                HANDS,
                i -> i % 2 == 0
                        ? post("dispatcher", "/api/cases/" + number + "/merge", "master", master)
                                .statusCode()
                        : post("handler", "/api/orders/" + order + "/reply", "result", "r", "answer", "a")
                                .statusCode());
        assertThat(codes).containsOnlyOnce(200);
        assertThat(Collections.frequency(codes, 409)).isEqualTo(HANDS - 1);
        boolean merged = codes.indexOf(200) % 2 == 0;
        assertThat(read("operator", master).extract().jsonPath().getList("members"))
                .hasSize(merged ? 1 : 0);
    }

    @RepeatedTest(5)
    void cases_that_are_merged_crosswise_make_one_pair_and_no_deadlock() throws Exception {
        String one = newCase();
        String two = newCase();
        List<Integer> codes = Racers.all(
                HANDS,
                i -> i % 2 == 0
                        ? post("dispatcher", "/api/cases/" + one + "/merge", "master", two)
                                .statusCode()
                        : post("dispatcher", "/api/cases/" + two + "/merge", "master", one)
                                .statusCode());
        assertThat(codes).containsOnlyOnce(200);
        assertThat(Collections.frequency(codes, 409)).isEqualTo(HANDS - 1);
    }

    @RepeatedTest(3)
    void the_lead_replies_or_another_unit_is_added_first() throws Exception {
        String number = newCase();
        long order = signed(number);
        List<String> units = List.of("taxi", "roads", "metro", "urban");
        List<Integer> codes = Racers.all(
                HANDS,
                i -> i % 2 == 0
                        ? post("dispatcher", "/api/cases/" + number + "/co-order", "unit", units.get(i / 2))
                                .statusCode()
                        : post("handler", "/api/orders/" + order + "/reply", "result", "r", "answer", "a")
                                .statusCode());
        assertThat(codes).containsOnly(200, 409);
        long open = read("operator", number)
                .extract()
                .jsonPath()
                .getList("orders.findAll{it.state=='SENT'}")
                .size();
        boolean replied =
                read("operator", number).extract().<String>path("state").equals("REPLIED");
        assertThat(open == 0).as("nobody replied while others had to").isEqualTo(replied);
    }

    @RepeatedTest(3)
    void one_takes_back_one_decides_and_the_queue_is_told_the_same() throws Exception {
        String number = newCase();
        long order = signed(number);
        post("handler", "/api/orders/" + order + "/extension", "amount", "P3D", "reason", "等配件")
                .then()
                .statusCode(200);
        List<Integer> codes = Racers.all(
                HANDS,
                i -> post(
                                "dispatcher",
                                "/api/orders/" + order + "/extension-decision",
                                "granted",
                                i % 2 == 0,
                                "remark",
                                "x")
                        .statusCode());
        assertThat(codes).containsOnlyOnce(200);
        assertThat(Collections.frequency(codes, 409)).isEqualTo(HANDS - 1);
    }

    @RepeatedTest(3)
    void a_member_is_taken_out_while_its_master_is_replied_and_both_are_done_once() throws Exception {
        String member = newCase();
        String master = newCase();
        long order = signed(master);
        post("dispatcher", "/api/cases/" + member + "/merge", "master", master)
                .then()
                .statusCode(200);
        List<Integer> codes = Racers.all(
                HANDS,
                i -> i % 2 == 0
                        ? post("dispatcher", "/api/cases/" + member + "/unmerge")
                                .statusCode()
                        : post("handler", "/api/orders/" + order + "/reply", "result", "r", "answer", "a")
                                .statusCode());
        assertThat(codes).containsOnly(200, 409);
        assertThat(IntStream.range(0, HANDS).filter(i -> codes.get(i) == 200).mapToObj(i -> i % 2))
                .as("one hand of each kind")
                .containsExactlyInAnyOrder(0, 1);
        read("operator", member).body("state", equalTo("RECEIVED")).body("contacts.size()", equalTo(1));
        read("operator", master).body("state", equalTo("REPLIED")).body("members.size()", equalTo(0));
    }

    /** The kept counters are the rows, whoever won. */
    @AfterEach
    void the_counters_are_the_rows() {
        assertThat(sums("SELECT CONCAT_WS('/', state, lead_unit, urgency), SUM(n) FROM case_tally GROUP BY 1"))
                .isEqualTo(sums("""
                        SELECT CONCAT_WS('/', state, COALESCE(lead_unit, 0), urgency), COUNT(*) FROM hotline_case
                        WHERE state NOT IN ('REJECTED', 'CLOSED', 'MERGED', 'ARCHIVED') GROUP BY 1"""));
    }

    private Map<String, Long> sums(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).map((r, c) -> Map.entry(r.getString(1), r.getLong(2))).stream()
                .filter(e -> e.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static long signed(String number) {
        long order = dispatched(number);
        as("handler").post("/api/orders/" + order + "/sign-in").then().statusCode(200);
        return order;
    }
}
