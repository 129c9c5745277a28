package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hotline.database.DatabaseResource;
import hotline.files.Photo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a case through the API: who may add, what is refused, how it is handed out. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class AttachmentsHttpTest {
    private static final byte[] NOTE = "现场已处理，明日复查".getBytes(StandardCharsets.UTF_8);

    @Inject
    Jdbi jdbi;

    private String number;
    private long order;

    @BeforeEach
    void a_case_of_the_bus_company() {
        number = newCase("text", "站台顶棚漏水");
        order = CaseApi.dispatched(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
    }

    private static Response put(String user, String path, String key, String name, byte[] bytes) {
        return given().auth()
                .preemptive()
                .basic(user, "demo-" + user)
                .contentType("application/octet-stream")
                .queryParam("key", key)
                .queryParam("name", name)
                .body(bytes)
                .post(path + "/attachments");
    }

    private Response put(String name, byte[] bytes) {
        return put("handler", "/api/orders/" + order, UUID.randomUUID().toString(), name, bytes);
    }

    private String id(String name, byte[] bytes) {
        return put(name, bytes).then().statusCode(200).extract().path("id");
    }

    private static Response get(String user, String id) {
        return as(user).get("/api/attachments/" + id);
    }

    private Response reply(String user, Object... attachments) {
        return post(
                user,
                "/api/orders/" + order + "/reply",
                "result",
                "换了顶棚",
                "answer",
                "已修好",
                "attachments",
                List.of(attachments));
    }

    @Test
    void a_photo_goes_with_the_reply_upright_and_without_its_place() {
        String id = put("IMG_1.JPG", Photo.taken(600, 300, 6))
                .then()
                .statusCode(200)
                .body("name", equalTo("IMG_1.jpg"))
                .body("type", equalTo("image/jpeg"))
                .body("width", equalTo(300))
                .body("state", equalTo("KEPT"))
                .extract()
                .path("id");
        get("operator", id).then().statusCode(404);
        as("handler").get("/api/orders/" + order + "/attachments").then().body("id", contains(id));
        reply("handler", Map.of("id", id, "public", true)).then().statusCode(200);
        read("operator", number)
                .body("attachments.id", contains(id))
                .body("attachments[0].public", equalTo(true))
                .body("timeline[-1].attachments[0].id", equalTo(id));
        Response photo = get("operator", id);
        photo.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Disposition", startsWith("inline;"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        // beside the one of every answer: a browser obeys both
        assertThat(photo.headers().getValues("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        BufferedImage seen = Photo.seen(photo.asByteArray());
        assertThat(seen.getHeight()).isEqualTo(600);
        assertThat(Photo.at(seen, 0.9, 0.1)).isEqualTo("RED");
        assertThat(text(photo)).doesNotContain(Photo.WHERE, "Exif");
        BufferedImage small = Photo.seen(
                as("operator").get("/api/attachments/" + id + "?small=true").asByteArray());
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void the_story_on_the_cases_page_shows_it() {
        String id = id("现场.jpg", Photo.of(60, 30, "jpg"));
        reply("handler", id).then().statusCode(200);
        assertThat(as("operator")
                        .accept("text/html")
                        .get("/desk/cases/" + number)
                        .asString())
                .contains("/api/attachments/" + id + "?small=true", "alt=\"现场.jpg\"");
    }

    @Test
    void a_reply_that_names_anothers_file_or_none_at_all_is_undone() {
        String id = id("a.txt", NOTE);
        reply("handler", id, "no-such-id").then().statusCode(409).body("type", equalTo("/problems/attachment-unknown"));
        read("operator", number).body("state", equalTo("HANDLING"));
        reply("handler", id).then().statusCode(200);
        read("operator", number).body("attachments[0].public", equalTo(false));
    }

    @Test
    void a_retry_stores_nothing_twice_and_another_file_under_its_key_is_refused() {
        String key = UUID.randomUUID().toString();
        String path = "/api/orders/" + order;
        String first = put("handler", path, key, "a.txt", NOTE).path("id");
        put("handler", path, key, "a.txt", NOTE).then().statusCode(200).body("id", equalTo(first));
        put("handler", path, key, "a.txt", "别的".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/upload-differs"));
        as("handler").get(path + "/attachments").then().body("", hasSize(1));
        put("handler", path, "short", "a.txt", NOTE).then().statusCode(400);
    }

    @Test
    void what_was_not_sent_is_taken_back_and_what_was_sent_is_not() {
        String id = id("a.txt", NOTE);
        as("handler2").delete("/api/attachments/" + id).then().statusCode(404);
        as("handler").delete("/api/attachments/" + id).then().statusCode(204);
        get("handler", id).then().statusCode(404);
        String sent = id("b.txt", NOTE);
        reply("handler", sent).then().statusCode(200);
        as("handler").delete("/api/attachments/" + sent).then().statusCode(409);
    }

    @Test
    void a_program_or_a_page_with_a_photos_name_is_refused() {
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0};
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (byte[] lie : List.of(program, page))
            put("photo.jpg", lie).then().statusCode(415).body("type", equalTo("/problems/attachment-type"));
        as("handler").get("/api/orders/" + order + "/attachments").then().body("", hasSize(0));
    }

    @Test
    void a_page_in_an_image_does_not_live_to_be_served() {
        String id = id("page.html", Photo.withPage(300, 200));
        Response served = get("handler", id);
        assertThat(text(served)).doesNotContain("script", "html");
        served.then().header("Content-Type", "image/jpeg").header("Content-Disposition", containsString("page.jpg"));
    }

    @Test
    void what_is_too_large_is_refused_by_its_bytes_or_its_pixels() {
        put("a.txt", "x".repeat(21_000_000).getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/attachment-too-big"));
        put("a.png", Photo.bomb(40_000, 40_000))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/image-too-large"));
        put("a.txt", new byte[0]).then().statusCode(400).body("type", equalTo("/problems/attachment-empty"));
        as("handler")
                .body("{\"result\":\"" + "x".repeat(3_000_000) + "\"}")
                .post("/api/orders/" + order + "/reply")
                .then()
                .statusCode(413);
    }

    @Test
    void what_the_scanner_finds_is_refused() {
        put("a.txt", "EICAR".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/attachment-infected"));
    }

    @Test
    void what_nobody_could_scan_waits_and_is_not_shown() {
        String id = put("a.txt", "SCANNER-AWAY EICAR".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(200)
                .body("state", equalTo("QUARANTINE"))
                .extract()
                .path("id");
        get("handler", id).then().statusCode(404).body("type", equalTo("/problems/attachment-waits"));
    }

    @Test
    void who_may_not_see_the_case_is_told_there_is_nothing() {
        String key = UUID.randomUUID().toString();
        put("handler2", "/api/orders/" + order, key, "a.txt", NOTE).then().statusCode(404);
        put("handler2", "/api/cases/" + number, key, "a.txt", NOTE).then().statusCode(404);
        put("operator", "/api/orders/" + order, key, "a.txt", NOTE).then().statusCode(403);
        String id = id("a.txt", NOTE);
        reply("handler", Map.of("id", id, "public", true)).then().statusCode(200);
        get("handler2", id).then().statusCode(404);
        get("operator", "A".repeat(32)).then().statusCode(404);
        given().get("/api/attachments/" + id).then().statusCode(401);
    }

    @Test
    void another_unit_of_the_case_sees_what_the_citizen_sees_and_no_more() {
        post("dispatcher", "/api/cases/" + number + "/co-order", "unit", "lighting")
                .then()
                .statusCode(200);
        long co = read("dispatcher", number).extract().jsonPath().getLong("orders[-1].id");
        post("handler2", "/api/orders/" + co + "/sign-in").then().statusCode(200);
        post("handler2", "/api/orders/" + co + "/reply", "result", "r", "answer", "a")
                .then()
                .statusCode(200);
        String internal = id("a.txt", NOTE);
        String open = id("b.txt", NOTE);
        reply("handler", internal, Map.of("id", open, "public", true)).then().statusCode(200);
        get("handler2", internal).then().statusCode(404);
        get("handler2", open).then().statusCode(200);
        read("handler2", number)
                .body("attachments.id", contains(open))
                .body("timeline[-1].attachments.id", contains(open))
                .body("timeline[-1].result", nullValue());
        read("operator", number).body("attachments.id", contains(internal, open));
    }

    @Test
    void a_note_of_the_desk_has_its_papers_too() {
        String id = put(
                        "operator",
                        "/api/cases/" + number,
                        UUID.randomUUID().toString(),
                        "来信.pdf",
                        "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        post("operator", "/api/cases/" + number + "/note", "text", "见附件", "attachments", List.of(id))
                .then()
                .statusCode(204);
        read("handler", number).body("attachments.name", contains("来信.pdf"));
        get("handler", id)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", startsWith("attachment;"));
    }

    private static String text(Response response) {
        return new String(response.asByteArray(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_reading_is_noted_once_for_a_sitting_and_of_a_secret_case_the_small_image_too() {
        String id = id("a.jpg", Photo.of(60, 30, "jpg"));
        reply("handler", id).then().statusCode(200);
        as("operator").get("/api/attachments/" + id + "?small=true").then().statusCode(200);
        assertThat(readers(id)).isEmpty();
        get("operator", id).then().statusCode(200);
        get("operator", id).then().statusCode(200);
        assertThat(readers(id)).containsExactly("operator");
        post("dispatcher", "/api/cases/" + number + "/secrecy", "secret", true)
                .then()
                .statusCode(200);
        get("operator", id).then().statusCode(404);
        as("dispatcher").get("/api/attachments/" + id + "?small=true").then().statusCode(200);
        assertThat(readers(id)).containsExactly("operator", "dispatcher");
    }

    private List<String> readers(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT actor FROM audit_entry WHERE action = 'attachment-read' AND subject = :s ORDER BY id")
                        .bind("s", "attachment:" + id)
                        .mapTo(String.class)
                        .list()));
    }
}
