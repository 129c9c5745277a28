package hotline.cases;

import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Of several at once one wins, the others are told why, and nothing is lost. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RaceTest {
    private static final List<String> PEOPLE =
            List.of("operator", "operator2", "dispatcher", "reviewer", "visitor", "supervisor", "api", "operator");

    @RepeatedTest(3)
    void one_claims() throws Exception {
        String number = newCase();
        List<String> people = PEOPLE.subList(0, 7);
        List<Response> answers = Racers.all(7, i -> post(people.get(i), "/api/cases/" + number + "/claim"));
        List<Integer> codes = answers.stream().map(Response::statusCode).toList();
        assertThat(codes).containsOnlyOnce(200);
        assertThat(Collections.frequency(codes, 409)).isEqualTo(6);
        assertThat(answers.stream().map(a -> a.<String>path("holder")))
                .as("everybody is told who has it")
                .containsOnly(people.get(codes.indexOf(200)));
        read("operator", number).body("timeline.event", contains("opened", "claimed"));
    }

    @RepeatedTest(3)
    void one_dispatches() throws Exception {
        String number = newCase();
        List<String> units = List.of("bus", "taxi", "roads", "metro", "urban", "water", "housing", "police");
        List<Integer> codes = Racers.all(
                8,
                i -> post(i % 2 == 0 ? "dispatcher" : "api", "/api/cases/" + number + "/dispatch", "unit", units.get(i))
                        .statusCode());
        assertThat(codes).containsOnlyOnce(200);
        assertThat(Collections.frequency(codes, 409)).isEqualTo(7);
        read("operator", number)
                .body("orders.size()", equalTo(1))
                .body("timeline.event", contains("opened", "dispatched"));
    }

    @RepeatedTest(3)
    void an_answer_and_a_dispatch_do_not_both_happen() throws Exception {
        String number = newCase();
        List<Integer> codes = Racers.all(
                8,
                i -> i % 2 == 0
                        ? post("operator", "/api/cases/" + number + "/answer", "text", "好")
                                .statusCode()
                        : post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                                .statusCode());
        assertThat(codes).containsOnlyOnce(200);
    }

    @RepeatedTest(3)
    void one_signature_one_reply_one_review() throws Exception {
        String number = newCase();
        long order = dispatched(number);
        String path = "/api/orders/" + order;
        assertThat(Racers.all(8, i -> post("handler", path + "/sign-in").statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(Racers.all(
                        8,
                        i -> post("handler", path + "/reply", "result", "r" + i, "answer", "a")
                                .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(Racers.all(
                        8,
                        i -> i % 2 == 0
                                ? post("reviewer", path + "/review").statusCode()
                                : post("reviewer", path + "/send-back", "remark", "x")
                                        .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        read("operator", number).body("timeline.size()", equalTo(5));
    }

    @RepeatedTest(3)
    void notes_of_eight_hands_are_all_kept() throws Exception {
        String number = newCase();
        assertThat(Racers.all(
                        8,
                        i -> post("operator", "/api/cases/" + number + "/note", "text", "n" + i)
                                .statusCode()))
                .containsOnly(204);
        assertThat(read("operator", number)
                        .extract()
                        .jsonPath()
                        .getList("timeline.findAll{it.event=='note-added'}.text", String.class))
                .containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7");
    }
}
