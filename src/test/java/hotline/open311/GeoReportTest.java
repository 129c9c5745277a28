package hotline.open311;

import static hotline.cases.CaseApi.as;
import static hotline.open311.GeoReport.both;
import static hotline.open311.GeoReport.form;
import static hotline.open311.GeoReport.get;
import static hotline.open311.GeoReport.post;
import static hotline.open311.GeoReport.postXml;
import static hotline.open311.GeoReport.posting;
import static hotline.open311.GeoReport.published;
import static hotline.open311.GeoReport.refused;
import static hotline.open311.GeoReport.request;
import static hotline.open311.GeoReport.sent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** GeoReport v2 as it is published: every address, filter and error, in both formats. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class GeoReportTest {
    private static Set<String> fields(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> numbers(String query) throws Exception {
        List<String> numbers = new ArrayList<>();
        both("requests", query)
                .forEach(r -> numbers.add(r.get("service_request_id").asText()));
        return numbers;
    }

    @Test
    void the_discovery_names_the_endpoint_and_its_formats() throws Exception {
        JsonNode discovery = both("discovery", "");
        assertThat(fields(discovery)).containsExactlyInAnyOrder("changeset", "contact", "key_service", "endpoints");
        JsonNode endpoint = discovery.get("endpoints").get(0);
        assertThat(endpoint.get("specification").asText()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.get("url").asText()).matches("http://[a-z0-9.]+:\\d+/open311/v2");
        assertThat(endpoint.get("formats").get(0).asText()).isEqualTo("text/xml");
        assertThat(endpoint.get("formats").get(1).asText()).isEqualTo("application/json");
    }

    @Test
    void services_are_the_public_matters_with_group_and_pinyin() throws Exception {
        JsonNode services = both("services", "");
        List<String> codes = new ArrayList<>();
        services.forEach(s -> codes.add(s.get("service_code").asText()));
        assertThat(codes)
                .contains("street.light", "road.surface")
                .doesNotContain("labour.wage", "security.fraud", "street");
        JsonNode light = services.get(codes.indexOf("street.light"));
        assertThat(fields(light))
                .containsExactlyInAnyOrder(
                        "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(light.get("service_name").asText()).isEqualTo("路灯不亮");
        assertThat(light.get("group").asText()).isEqualTo("市容环境");
        assertThat(light.get("keywords").asText()).contains("ldbl").contains("Street lights out");
        assertThat(light.get("metadata").asBoolean()).isTrue();
        assertThat(light.get("type").asText()).isEqualTo("realtime");
    }

    @Test
    void names_come_in_the_asked_language() throws Exception {
        assertThat(both("services", "lang=en").toString()).contains("\"service_name\":\"Street lights out\"");
        String header = given().header("Accept-Language", "fr;q=0.9, en-GB;q=0.8, zh;q=0.1")
                .get("/open311/v2/services.json")
                .asString();
        assertThat(header).contains("\"service_name\":\"Street lights out\"");
        assertThat(given().header("Accept-Language", "*;;")
                        .get("/open311/v2/services.json")
                        .asString())
                .contains("\"service_name\":\"路灯不亮\"");
    }

    @Test
    void a_definition_has_every_kind_of_attribute_in_order() throws Exception {
        JsonNode definition = both("services/street.light", "lang=en");
        assertThat(definition.get("service_code").asText()).isEqualTo("street.light");
        JsonNode attributes = definition.get("attributes");
        assertThat(attributes).hasSize(3);
        JsonNode fault = attributes.get(1);
        assertThat(fields(fault))
                .containsExactlyInAnyOrder(
                        "variable",
                        "code",
                        "datatype",
                        "required",
                        "datatype_description",
                        "order",
                        "description",
                        "values");
        assertThat(fault.get("datatype").asText()).isEqualTo("singlevaluelist");
        assertThat(fault.get("required").asBoolean()).isTrue();
        assertThat(fault.get("order").asInt()).isEqualTo(2);
        assertThat(fault.get("values").get(0)).hasToString("{\"key\":\"OUT\",\"name\":\"Out\"}");
        assertThat(attributes.get(0).get("datatype").asText()).isEqualTo("string");
        assertThat(both("services/parks.tree", "")
                        .get("attributes")
                        .get(0)
                        .get("variable")
                        .asBoolean())
                .isFalse();
        assertThat(both("services/street.dog", "").get("attributes")).isEmpty();
    }

    @Test
    void what_is_not_there_is_404_in_the_asked_format() throws Exception {
        assertThat(refused(404, "services/nowhere", "lang=en")).contains("service_code");
        assertThat(refused(404, "services/labour.wage", "lang=en")).contains("service_code");
        assertThat(refused(404, "requests/000-000-000", "lang=en")).contains("service_request_id");
        assertThat(refused(404, "requests/293944", "lang=en")).contains("service_request_id");
        assertThat(refused(404, "tokens/0123", "lang=en")).contains("token");
        for (String path : List.of("services", "services/street.light", "requests", "requests/000-000-000", "tokens/1"))
            assertThat(refused(404, path, "lang=en&jurisdiction_id=city.gov")).contains("jurisdiction_id");
        assertThat(get("services.yaml").statusCode()).isEqualTo(404);
        assertThat(get("requests/000-000-000").statusCode()).isEqualTo(404);
    }

    @Test
    void our_own_jurisdiction_may_be_named() throws Exception {
        assertThat(both("services", "jurisdiction_id=hotline.local")).isNotEmpty();
        assertThat(both("services", "jurisdiction_id=")).isNotEmpty();
    }

    @Test
    void a_new_request_has_every_field_and_shows_nobody() throws Exception {
        String number = sent(form(
                "road.surface",
                "phone",
                "13812345678",
                "first_name",
                "小雨",
                "last_name",
                "林",
                "email",
                "lin@example.org",
                "description",
                "我家门口有坑，电话13812345678",
                "address_string",
                "人民路 88 号 3 幢 501"));
        JsonNode request = request(number);
        assertThat(fields(request))
                .containsExactlyInAnyOrder(
                        "service_request_id",
                        "status",
                        "status_notes",
                        "service_name",
                        "service_code",
                        "description",
                        "agency_responsible",
                        "service_notice",
                        "requested_datetime",
                        "updated_datetime",
                        "expected_datetime",
                        "address",
                        "address_id",
                        "zipcode",
                        "lat",
                        "long",
                        "media_url");
        assertThat(request.get("status").asText()).isEqualTo("open");
        assertThat(request.get("service_code").asText()).isEqualTo("road.surface");
        assertThat(request.get("description").asText()).isEqualTo("路面破损 · 听雨二网格");
        assertThat(request.get("address").asText()).isEqualTo("听雨二网格，听雨街道，霁云区");
        assertThat(request.get("address_id").asText()).isEqualTo("jiyun.tingyu.2");
        assertThat(request.get("lat").asDouble()).isEqualTo(30.575);
        assertThat(request.get("long").asDouble()).isEqualTo(123.72);
        assertThat(request.get("requested_datetime").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(request.toString())
                .doesNotContain("138")
                .doesNotContain("林")
                .doesNotContain("501")
                .doesNotContain("lin@");
        assertThat(request(number).get("service_name").asText()).isEqualTo("路面破损");
        as("operator").get("/api/cases/" + number).then().statusCode(200);
        assertThat(CaseApi.read("operator", number).extract().jsonPath().getString("what"))
                .contains("我家门口有坑");
        assertThat(CaseApi.read("operator", number).extract().jsonPath().getString("channel"))
                .isEqualTo("OPEN311");
    }

    @Test
    void the_life_of_a_case_is_told_in_public_words_only() throws Exception {
        String number = sent(form("bus.stop"));
        long order = CaseApi.dispatched(number);
        as("handler").post("/api/orders/" + order + "/sign-in");
        GeoReport.until(() -> request(number).get("agency_responsible").asText().equals("公交集团"));
        GeoReport.until(() -> !request(number).get("expected_datetime").isNull());
        CaseApi.post("handler", "/api/orders/" + order + "/reply", "result", "内部：换了站牌", "answer", "站牌已更换")
                .then()
                .statusCode(200);
        assertThat(request(number).get("status_notes").isNull()).isTrue();
        CaseApi.post("reviewer", "/api/orders/" + order + "/review").then().statusCode(200);
        GeoReport.until(() -> request(number).get("status_notes").asText().equals("站牌已更换"));
        assertThat(request(number).get("status").asText()).isEqualTo("open");
        CaseApi.post("visitor", "/api/cases/" + number + "/closure").then().statusCode(200);
        GeoReport.until(() -> request(number).get("status").asText().equals("closed"));
        assertThat(both("requests/" + number, "lang=en")
                        .get(0)
                        .get("agency_responsible")
                        .asText())
                .isEqualTo("Bus Group");
        assertThat(request(number).toString()).doesNotContain("内部");
    }

    @Test
    void cases_of_every_channel_are_shown_once_they_are_public_matters() throws Exception {
        String number = published("street.rubbish", "channel", "sms", "text", "垃圾三天没人收，我住 5 幢 302");
        assertThat(request(number).toString()).doesNotContain("302").contains("垃圾清运");
        String wages = CaseApi.newCase("matter", "labour.wage");
        published("street.rubbish");
        assertThat(get("requests/" + wages + ".json").statusCode()).isEqualTo(404);
    }

    @Test
    void every_filter_lets_through_what_it_names() throws Exception {
        String open = sent(form("environment.smoke"));
        String closed = sent(form("environment.smoke"));
        String other = sent(form("environment.river"));
        CaseApi.post("operator", "/api/cases/" + closed + "/answer", "text", "已约谈店家")
                .then()
                .statusCode(200);
        GeoReport.until(() -> request(closed).get("status").asText().equals("closed"));
        String smoke = "service_code=environment.smoke";
        assertThat(numbers(smoke)).contains(open, closed).doesNotContain(other);
        assertThat(numbers(smoke + "&status=open")).contains(open).doesNotContain(closed);
        assertThat(numbers(smoke + "&status=closed")).contains(closed).doesNotContain(open);
        assertThat(numbers(smoke + "&status=open,closed")).contains(open, closed);
        assertThat(numbers(smoke + ",environment.river")).contains(open, closed, other);
        assertThat(numbers(smoke + "&service_code=environment.river")).contains(open, closed, other);
        assertThat(numbers("service_code=nothing")).isEmpty();
        assertThat(numbers("service_code=labour.wage")).isEmpty();
        assertThat(numbers("service_request_id=" + open + "," + other + "&status=closed&service_code=bus.stop"))
                .containsExactlyInAnyOrder(open, other);
        assertThat(numbers("service_request_id=1,2,3")).isEmpty();
        assertThat(request(closed).get("status_notes").asText()).isEqualTo("已约谈店家");
        assertThat(numbers(smoke + "&start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00Z"))
                .isEmpty();
        assertThat(numbers(smoke + "&start_date=" + Instant.now().minusSeconds(3600)))
                .contains(open);
        assertThat(numbers(smoke + "&end_date=" + Instant.now().minusSeconds(3600)))
                .doesNotContain(open);
        assertThat(numbers(smoke + "&updated_after=" + Instant.now().minusSeconds(3600)))
                .contains(open, closed);
        assertThat(numbers(smoke + "&updated_before=" + Instant.now().minusSeconds(3600)))
                .doesNotContain(open);
    }

    @Test
    void what_changed_since_is_found_by_its_change() throws Exception {
        String number = sent(form("waste.truck"));
        String before = sent(form("waste.truck"));
        GeoReport.until(
                () -> Instant.now().isAfter(Instant.parse(updated(before)).plusSeconds(1)));
        Instant since = Instant.now();
        CaseApi.post("operator", "/api/cases/" + number + "/answer", "text", "好")
                .then()
                .statusCode(200);
        GeoReport.until(
                () -> numbers("service_code=waste.truck&updated_after=" + since).contains(number));
        assertThat(numbers("service_code=waste.truck&updated_after=" + since)).doesNotContain(before);
    }

    private static String updated(String number) throws Exception {
        return java.time.OffsetDateTime.parse(
                        request(number).get("updated_datetime").asText())
                .toInstant()
                .toString();
    }

    @Test
    void what_cannot_be_asked_is_400_with_everything_that_is_wrong() throws Exception {
        assertThat(refused(400, "requests", "lang=en&status=fixed")).contains("status");
        assertThat(refused(400, "requests", "lang=en&start_date=soon")).contains("start_date");
        assertThat(refused(400, "requests", "lang=en&start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z"))
                .contains("90 days");
        assertThat(refused(400, "requests", "lang=en&page_size=1001")).contains("page_size");
        assertThat(refused(400, "requests", "lang=en&page=0")).contains("page");
        assertThat(refused(400, "requests", "lang=en&after=x")).contains("cursor");
        assertThat(refused(400, "requests", "status=fixed&page=x")).contains("只能是");
        assertThat(get("requests.json?status=fixed&page=x").jsonPath().getList("$"))
                .hasSize(2);
    }

    @Test
    void anybodys_page_may_read() {
        get("services.json").then().header("Access-Control-Allow-Origin", "*");
        get("requests.xml").then().header("Access-Control-Allow-Origin", "*");
        get("requests.xml?status=x").then().header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void a_key_that_is_shown_must_be_right_even_to_read() throws Exception {
        assertThat(refused(403, "services", "lang=en&api_key=guess")).contains("api_key");
        assertThat(both("services", "api_key=" + GeoReport.KEY)).isNotEmpty();
    }

    @Test
    void without_a_right_key_nothing_is_sent_in() throws Exception {
        for (String key : new String[] {null, "", "guess"}) {
            Map<String, String> form = form("bus.stop", "api_key", key);
            Response json = post(form);
            assertThat(json.statusCode()).isEqualTo(403);
            assertThat(GeoReport.error(403, json, postXml(form))).contains("api_key");
        }
    }

    @Test
    void what_is_sent_in_wrong_is_named() throws Exception {
        Map<String, String> nothing = Map.of("api_key", GeoReport.KEY);
        assertThat(post(nothing).statusCode()).isEqualTo(400);
        assertThat(GeoReport.error(400, post(nothing), postXml(nothing))).contains("service_code");
        Map<String, String> unknown = form("nowhere");
        assertThat(GeoReport.error(404, post(unknown), postXml(unknown))).contains("service_code");
        Map<String, String> hidden = form("labour.wage");
        assertThat(GeoReport.error(404, post(hidden), postXml(hidden))).contains("service_code");
        Map<String, String> elsewhere = form("bus.stop", "jurisdiction_id", "city.gov");
        assertThat(GeoReport.error(404, post(elsewhere), postXml(elsewhere))).contains("jurisdiction_id");
        Map<String, String> bare = form("street.light", "lat", null, "long", null);
        assertThat(post(bare).jsonPath().getList("description").toString())
                .contains("位置")
                .contains("attribute[FAULT]");
        assertThat(posting(bare)
                        .queryParam("lang", "en")
                        .post("/open311/v2/requests.json")
                        .asString())
                .contains("No location was provided");
    }

    @Test
    void the_answer_to_a_new_request_is_the_standards() throws Exception {
        Response json = post(form("bus.route", "account_id", "acc-1"));
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.jsonPath().getMap("[0]").keySet().toString())
                .isEqualTo("[service_request_id, service_notice, account_id]");
        assertThat(json.jsonPath().getString("[0].account_id")).isEqualTo("acc-1");
        var xml = NodeTest.Xml.root(postXml(form("bus.route")).asString());
        assertThat(xml.getTagName()).isEqualTo("service_requests");
        assertThat(NodeTest.Xml.children(xml).getFirst().getTagName()).isEqualTo("request");
    }

    @Test
    void attributes_of_every_kind_reach_the_case() {
        String number = posting(form("street.light"))
                .formParam("attribute[FAULT]", "FLICKER")
                .formParam("attribute[COUNT]", "2")
                .post("/open311/v2/requests.json")
                .jsonPath()
                .getString("[0].service_request_id");
        assertThat(CaseApi.read("operator", number).extract().jsonPath().getString("what"))
                .contains("故障现象：闪烁")
                .contains("不亮的盏数：2");
        String noise = posting(form("street.noise"))
                .formParam("attribute[WHEN][]", "DAY", "NIGHT")
                .post("/open311/v2/requests.json")
                .jsonPath()
                .getString("[0].service_request_id");
        assertThat(CaseApi.read("operator", noise).extract().jsonPath().getString("what"))
                .contains("发生时段：白天、夜间");
    }

    @Test
    void the_same_again_is_the_same_request() {
        Map<String, String> form = form("bus.late", "account_id", "a7");
        assertThat(sent(form)).isEqualTo(sent(form));
        form.put("account_id", "a8");
        assertThat(sent(form)).isNotEqualTo(sent(form("bus.late", "account_id", "a8")));
    }

    @Test
    void a_senders_own_name_for_it_is_good_once() throws Exception {
        String name = "n" + System.nanoTime();
        Map<String, String> form = form("bus.late");
        Response first = posting(form).header("Idempotency-Key", name).post("/open311/v2/requests.json");
        Response again = posting(form).header("Idempotency-Key", name).post("/open311/v2/requests.json");
        assertThat(again.asString()).isEqualTo(first.asString());
        Response other = posting(form).header("Idempotency-Key", name + "x").post("/open311/v2/requests.json");
        assertThat(other.asString()).isNotEqualTo(first.asString());
        Map<String, String> changed = form("bus.late");
        Response json = posting(changed).header("Idempotency-Key", name).post("/open311/v2/requests.json");
        Response xml = posting(changed).header("Idempotency-Key", name).post("/open311/v2/requests.xml");
        assertThat(GeoReport.error(409, json, xml)).contains("Idempotency-Key");
    }
}
