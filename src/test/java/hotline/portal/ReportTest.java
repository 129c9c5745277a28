package hotline.portal;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Gcj02;
import hotline.base.Point;
import hotline.cases.Racers;
import hotline.database.DatabaseResource;
import hotline.files.Photo;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The public form, step by step, and what it does not take. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ReportTest {
    @Inject
    Codes codes;

    @Inject
    Jdbi jdbi;

    private final Citizen citizen = Citizen.somebody();

    @Test
    void a_report_with_a_photo_and_a_proven_telephone_becomes_a_case() {
        String phone = codes.phone();
        toPhotos("中山路45号门口的路灯不亮三天了", "street.light", "jiyun.tingyu.1");
        citizen.photo("现场.jpg", Photo.taken(800, 600, 6));
        String photo = citizen.found("src=\"(/report/attachments/[^\"]+)\"");
        assertThat(citizen.open(photo).status()).isEqualTo(200);
        assertThat(Citizen.somebody().open(photo).status()).as("nobody else's").isEqualTo(404);
        citizen.open("/report/contact").submit("/report/contact", "how", "phone", "phone", phone);
        assertThat(citizen.path()).isEqualTo("/report/code");
        assertThat(citizen.submit("/report/code", "code", "000000").page()).contains("验证码不正确");
        citizen.submit("/report/code", "code", codes.code(phone, 1));
        assertThat(citizen.path()).isEqualTo("/report/check");
        assertThat(citizen.page()).contains("路灯管理所", "前受理", "中山路45号", phone.substring(0, 3) + "****");
        String number = citizen.submit("/report/check").found("class=\"number\">([^<]+)<");

        JsonPath stored = read("operator", number).statusCode(200).extract().jsonPath();
        assertThat(stored.getString("channel")).isEqualTo("WEB");
        assertThat(stored.getString("matter")).isEqualTo("street.light");
        assertThat(stored.getString("place.cell")).isEqualTo("jiyun.tingyu.1");
        assertThat(stored.getList("attachments")).hasSize(1);
        assertThat(stored.getBoolean("attachments[0].public")).isTrue();
        assertThat(stored.getList("contacts")).hasSize(1);
        assertThat(citizen.open("/report/check").path())
                .as("a reload finds the receipt")
                .isEqualTo("/report/done");
        assertThat(codes.screen(phone)).contains(number);
        assertThat(sealed(phone)).as("nothing of it is left").isZero();
    }

    @Test
    void a_double_click_sends_once() throws Exception {
        toCheck("路口的信号灯一直闪黄灯", "road.signal", "tangli.huaying.1");
        Map<String, String> form = citizen.form("/report/check");
        List<String> pages =
                Racers.all(4, i -> citizen.copy().post("/report/check", form).page());
        assertThat(pages).allMatch(p -> p.contains("class=\"number\""));
        assertThat(pages.stream()
                        .map(p -> p.replaceAll("(?s).*class=\"number\">([^<]+)<.*", "$1"))
                        .distinct())
                .hasSize(1);
        assertThat(citizen.post("/report/check", form).path()).isEqualTo("/report/done");
    }

    @Test
    void who_wants_to_stay_unknown_gets_a_number_and_no_messages() {
        toCheck("河里漂着很多垃圾，味道很大", "", "");
        citizen.submit("/report/check");
        assertThat(citizen.path()).isEqualTo("/report/done");
        assertThat(citizen.page()).contains("匿名提交");
        String number = citizen.found("class=\"number\">([^<]+)<");
        assertThat(read("operator", number).extract().jsonPath().getString("requester"))
                .isNull();
    }

    @Test
    void the_next_report_begins_with_an_empty_page() {
        toCheck("公园里的椅子坏了两把", "", "");
        String first = citizen.submit("/report/check").found("class=\"number\">([^<]+)<");
        assertThat(citizen.open("/report").page()).contains("aria-describedby=\"what-hint\"></textarea>");
        toCheck("公园厕所没有水", "", "");
        assertThat(citizen.submit("/report/check").found("class=\"number\">([^<]+)<"))
                .isNotEqualTo(first);
    }

    @Test
    void what_was_typed_is_there_after_going_back() {
        citizen.open("/report").submit("/report", "what", "楼下烧烤摊天天到半夜");
        assertThat(citizen.open("/report").page()).contains("楼下烧烤摊天天到半夜</textarea>");
        assertThat(citizen.open("/report/check").path()).isEqualTo("/report/contact");
    }

    @Test
    void a_step_before_the_first_answer_leads_to_the_first_question() {
        for (String step : List.of("matter", "where", "alike", "photos", "contact", "check", "done", "code"))
            assertThat(Citizen.somebody().open("/report/" + step).path())
                    .as(step)
                    .isEqualTo("/report");
    }

    @Test
    void too_few_words_are_refused_in_a_sentence() {
        citizen.open("/report").submit("/report", "what", "灯");
        assertThat(citizen.status()).isEqualTo(400);
        assertThat(citizen.page()).contains("再多写几个字").contains(">灯</textarea>");
        assertThat(citizen.submit("/report", "what", "长".repeat(2001)).page()).contains("太长");
    }

    @Test
    void a_matter_is_guessed_searched_and_nothing_else_is_taken() {
        citizen.open("/report").submit("/report", "what", "小区门口的路灯不亮");
        assertThat(citizen.page()).contains("您说的可能是").contains("value=\"street.light\"");
        assertThat(citizen.open("/report/matter?q=%E4%BA%95%E7%9B%96").page()).contains("value=\"street.manhole\"");
        assertThat(citizen.submit("/report/matter", "matter", "no.such.matter").status())
                .isEqualTo(400);
        assertThat(citizen.page()).contains("没有这个选项");
    }

    @Test
    void the_telephones_place_becomes_a_grid_cell_whatever_its_map() {
        citizen.open("/report").submit("/report", "what", "路面有个大坑").submit("/report/matter", "matter", "");
        Point place = new Point(30.5751, 123.7201);
        Point shown = Gcj02.fromWgs84(place);
        citizen.submit(
                "/report/where", "lat", "" + place.lat(), "lon", "" + place.lon(), "system", "wgs84", "stay", "1");
        assertThat(citizen.page()).contains("听雨二网格");
        citizen.submit(
                "/report/where", "lat", "" + shown.lat(), "lon", "" + shown.lon(), "system", "gcj02", "stay", "1");
        assertThat(citizen.page()).contains("听雨二网格");
        assertThat(Double.parseDouble(citizen.found("name=\"lat\" value=\"([^\"]+)\"")))
                .isCloseTo(place.lat(), org.assertj.core.data.Offset.offset(1e-6));
        citizen.submit("/report/where", "lat", "31.2", "lon", "121.4", "stay", "1");
        assertThat(citizen.status()).isEqualTo(400);
        assertThat(citizen.page()).contains("不在服务范围内");
        citizen.submit("/report/where", "lat", "nowhere", "lon", "121.4");
        assertThat(citizen.page()).contains("不在服务范围内");
    }

    @Test
    void me_too_joins_and_shows_nothing_of_the_other_one() {
        String secretWords = "王女士家住3单元";
        String other = newCase(
                "from",
                codes.phone(),
                "text",
                "候车亭的玻璃碎了，" + secretWords,
                "matter",
                "bus.shelter",
                "location",
                Map.of("cell", "chengshui.dukou.1", "address", "渡口路8号"));
        citizen.open("/report")
                .submit("/report", "what", "候车亭玻璃碎了一地")
                .submit("/report/matter", "matter", "bus.shelter")
                .submit("/report/where", "area", "chengshui.dukou.1");
        assertThat(citizen.path()).isEqualTo("/report/alike");
        assertThat(citizen.page())
                .contains("候车亭", "渡口街道")
                .doesNotContain(secretWords)
                .doesNotContain("渡口路")
                .doesNotContain(other);
        String like = citizen.found("name=\"like\" value=\"([0-9a-f]{24})\"");
        citizen.submit("/report/alike", "like", like);
        citizen.open("/report/contact").submit("/report/contact", "how", "nobody");
        assertThat(citizen.page()).contains("一并办理");
        String own = citizen.submit("/report/check").found("class=\"number\">([^<]+)<");
        JsonPath member = read("operator", own).extract().jsonPath();
        assertThat(member.getString("state")).isEqualTo("MERGED");
        assertThat(member.getString("master")).isEqualTo(other);
    }

    @Test
    void a_secret_case_is_never_offered() {
        newCase(
                "from",
                codes.phone(),
                "text",
                "司机辱骂乘客",
                "matter",
                "bus.driver",
                "secret",
                true,
                "location",
                Map.of("cell", "chengshui.dukou.2"));
        citizen.open("/report")
                .submit("/report", "what", "司机辱骂乘客")
                .submit("/report/matter", "matter", "bus.driver")
                .submit("/report/where", "area", "chengshui.dukou.2");
        assertThat(citizen.path()).isEqualTo("/report/photos");
    }

    @Test
    void only_photos_are_taken_and_only_so_many() {
        toPhotos("楼道里堆满了杂物", "", "");
        citizen.photo("notes.txt", "只是文字".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(citizen.page()).contains("请选择照片").doesNotContain("<img");
        citizen.open("/report/photos");
        for (int i = 0; i < 6; i++) citizen.photo(i + ".png", Photo.of(40 + i, 40, "png"));
        assertThat(citizen.page()).doesNotContain("multipart/form-data");
        citizen.submit("/report/photos");
        assertThat(citizen.page()).contains("multipart/form-data");
    }

    @Test
    void a_telephone_that_is_none_and_no_choice_are_refused() {
        toPhotos("路边的树倒了", "", "");
        citizen.open("/report/contact").submit("/report/contact", "how", "phone", "phone", "110");
        assertThat(citizen.status()).isEqualTo(400);
        assertThat(citizen.page()).contains("正确的手机号");
        assertThat(citizen.submit("/report/contact", "phone", "").page()).contains("请选择是否留下");
    }

    @Test
    void a_form_of_another_page_browser_or_without_a_cookie_is_refused() {
        Map<String, String> form = citizen.open("/report").form("/report");
        Citizen other = Citizen.somebody().open("/report");
        assertThat(other.post("/report", Citizen.filled(form, "what", "别人的表单")).status())
                .isEqualTo(403);
        citizen.forgetCookies();
        assertThat(citizen.post("/report", Citizen.filled(form, "what", "没有 Cookie"))
                        .status())
                .isEqualTo(403);
        assertThat(citizen.page()).contains("Cookie");
    }

    @Test
    void the_hidden_field_is_a_trap_with_a_sentence() {
        citizen.open("/report").submit("/report", "what", "买药请加微信", "website", "http://spam.example");
        assertThat(citizen.status()).isEqualTo(400);
        assertThat(citizen.page()).contains("隐藏的一栏");
    }

    @Test
    void a_wrong_proof_is_refused() {
        toCheck("电梯又坏了", "", "");
        citizen.submit("/report/check", "nonce", "nothing");
        assertThat(citizen.status()).isEqualTo(400);
        assertThat(citizen.open("/report/check")
                        .submit("/report/check", "work", "1.0.abc")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void without_a_script_it_takes_a_little_longer() {
        Citizen plain = Citizen.withoutScripts();
        toCheck(plain, "楼上漏水", "", "");
        Map<String, String> form = plain.form("/report/check");
        assertThat(plain.post("/report/check", form).status()).isEqualTo(429);
        assertThat(plain.page()).contains("秒后再试");
        hotline.journey.Until.that(
                "it is taken", () -> plain.post("/report/check", form).path().equals("/report/done"));
    }

    @Test
    void too_much_from_one_address_is_said_and_others_go_on() {
        Citizen eager = Citizen.at(Citizen.fresh());
        Map<String, String> form = Citizen.filled(eager.open("/report").form("/report"), "what", "灯");
        for (int i = 0; i < 60 && eager.status() != 429; i++) eager.post("/report", form);
        assertThat(eager.status()).isEqualTo(429);
        assertThat(eager.page()).contains("太频繁").contains("秒后再试");
        assertThat(citizen.open("/report").submit("/report", "what", "隔壁的人照样能用").path())
                .isEqualTo("/report/matter");
    }

    @Test
    void somebody_who_is_signed_in_may_report_as_well() {
        assertThat(as("operator").accept("text/html").get("/report").statusCode())
                .isEqualTo(200);
    }

    @Test
    void it_is_there_in_english() {
        citizen.english().open("/report");
        assertThat(citizen.page()).contains("What happened?", "lang=\"en\"", "Step 1 of 6");
        citizen.submit("/report", "what", "The street light is out");
        assertThat(citizen.page()).contains("Street lights out");
    }

    private void toPhotos(String what, String matter, String area) {
        toPhotos(citizen, what, matter, area);
    }

    private static void toPhotos(Citizen c, String what, String matter, String area) {
        c.open("/report")
                .submit("/report", "what", what)
                .submit("/report/matter", "matter", matter)
                .submit("/report/where", "address", "中山路45号", "area", area);
        if (c.path().equals("/report/alike")) c.submit("/report/alike", "like", "");
        assertThat(c.path()).isEqualTo("/report/photos");
    }

    private void toCheck(String what, String matter, String area) {
        toCheck(citizen, what, matter, area);
    }

    private static void toCheck(Citizen c, String what, String matter, String area) {
        toPhotos(c, what, matter, area);
        c.open("/report/contact").submit("/report/contact", "how", "nobody");
        assertThat(c.path()).isEqualTo("/report/check");
    }

    private long sealed(String phone) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM portal_sitting WHERE phone_hash = :hash")
                .bind("hash", codes.hash(phone))
                .mapTo(Long.class)
                .one());
    }
}
