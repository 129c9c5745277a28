package hotline.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.cases.CaseApi;
import hotline.journey.Until;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.w3c.dom.Element;

/** The interface as other programs use it. */
final class GeoReport {
    static final String KEY = "demo-open311";
    private static final String ROOT = "/open311/v2/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    static final Duration PATIENCE = Duration.ofSeconds(45);

    private GeoReport() {}

    /** Published behind the events, a second later on a quiet machine. */
    static void until(Callable<Boolean> shown) {
        Until.that("published", PATIENCE, shown);
    }

    static Response get(String path) {
        return given().urlEncodingEnabled(false).get(ROOT + path.replaceFirst("\\?$", ""));
    }

    /** The answer in JSON, after the same in XML has been found to say the same. */
    private static String behind(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }

    static JsonNode both(String path, String query) throws Exception {
        Response json = get(path + ".json" + behind(query));
        Response xml = get(path + ".xml" + behind(query));
        assertThat(json.statusCode()).as(json.asString()).isEqualTo(200);
        assertThat(xml.statusCode()).isEqualTo(200);
        assertThat(json.contentType().replace(" ", "")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(xml.contentType().replace(" ", "")).isEqualToIgnoringCase("text/xml;charset=utf-8");
        JsonNode tree = JSON.readTree(json.asString());
        alike(tree, NodeTest.Xml.root(xml.asString()));
        return tree;
    }

    /** The Spark convention: a list has children of one name, a group of several. */
    private static void alike(JsonNode json, Element xml) {
        var children = NodeTest.Xml.children(xml);
        if (json.isContainerNode()) {
            assertThat(children).as(xml.getTagName()).hasSize(json.size());
            int i = 0;
            for (var child : children) alike(json.isArray() ? json.get(i++) : json.get(child.getTagName()), child);
        } else assertThat(xml.getTextContent()).isEqualTo(json.isNull() ? "" : json.asText());
    }

    /** The errors of both formats alike: status, and the first sentence. */
    static String refused(int status, String path, String query) throws Exception {
        Response json = get(path + ".json" + behind(query));
        Response xml = get(path + ".xml" + behind(query));
        assertThat(json.statusCode()).as(json.asString()).isEqualTo(status);
        assertThat(xml.statusCode()).isEqualTo(status);
        return error(status, json, xml);
    }

    static String error(int status, Response json, Response xml) throws Exception {
        JsonNode errors = JSON.readTree(json.asString());
        Element root = NodeTest.Xml.root(xml.asString());
        assertThat(root.getTagName()).isEqualTo("errors");
        assertThat(NodeTest.Xml.children(root)).allMatch(e -> e.getTagName().equals("error"));
        alike(errors, root);
        assertThat(errors.get(0).get("code").asInt()).isEqualTo(status);
        return errors.get(0).get("description").asText();
    }

    /** A form with a place, words of its own and the key; {@code more} are names and values, {@code null} takes one out. */
    static Map<String, String> form(String service, String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "api_key",
                KEY,
                "service_code",
                service,
                "lat",
                "30.5751",
                "long",
                "123.7201",
                "description",
                "路面有坑 " + NUMBERS.incrementAndGet()));
        for (int i = 0; i < more.length; i += 2)
            if (more[i + 1] == null) form.remove(more[i]);
            else form.put(more[i], more[i + 1]);
        return form;
    }

    static RequestSpecification posting(Map<String, String> form) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form);
    }

    static Response post(Map<String, String> form) {
        return posting(form).post(ROOT + "requests.json");
    }

    static Response postXml(Map<String, String> form) {
        return posting(form).post(ROOT + "requests.xml");
    }

    /** The number of a new request. */
    static String sent(Map<String, String> form) {
        Response answer = post(form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("[0].service_request_id");
    }

    static JsonNode request(String number) throws Exception {
        return both("requests/" + number, "").get(0);
    }

    /** A case that came another way, once the sweep has published it. */
    static String published(String matter, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "matter";
        all[1] = matter;
        System.arraycopy(more, 0, all, 2, more.length);
        String number = CaseApi.newCase(all);
        until(() -> get("requests/" + number + ".json").statusCode() == 200);
        return number;
    }
}
