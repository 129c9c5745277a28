package hotline.cases;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The API as the people of the demo town use it. */
public final class CaseApi {
    private static final AtomicLong REF = new AtomicLong(System.nanoTime());

    private CaseApi() {}

    public static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, "demo-" + user).contentType(ContentType.JSON);
    }

    /** A message's body with a reference of its own; {@code more} are names and values in turn. */
    public static Map<String, Object> message(Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "channel", "sms",
                "ref", "m" + REF.incrementAndGet(),
                "from", "13812348000",
                "text", "路灯不亮\n中山路45号门口"));
        for (int i = 0; i < more.length; i += 2) body.put((String) more[i], more[i + 1]);
        return body;
    }

    /** The number of a new case. */
    public static String newCase(Object... more) {
        return as("api")
                .body(message(more))
                .post("/api/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("case");
    }

    public static Response post(String user, String path, Object... body) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < body.length; i += 2) map.put((String) body[i], body[i + 1]);
        return as(user).body(map).post(path);
    }

    public static ValidatableResponse read(String user, String number) {
        return as(user).get("/api/cases/" + number).then();
    }

    /** A case handed to the bus company; the id of its order. */
    public static long dispatched(String number) {
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "bus")
                .then()
                .statusCode(200);
        return read("dispatcher", number).extract().jsonPath().getLong("orders[0].id");
    }

    /** A case whose bus company has replied; the id of its order. */
    public static long replied(String number) {
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        post("handler", "/api/orders/" + order + "/reply", "result", "换了灯泡", "answer", "已修好")
                .then()
                .statusCode(200);
        return order;
    }
}
