package hotline.intake;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.citizens.Citizens;
import hotline.citizens.Identities;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.notify.OutboxBench;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is stored is read within a second, once, in order, and what it asks for is done. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class InboundTest {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 90_000_000);

    @Inject
    Inbound inbound;

    @Inject
    InboundSweep sweep;

    @Inject
    InboundRows rows;

    @Inject
    Citizens citizens;

    @Inject
    Identities identities;

    @Inject
    OutboxBench outbox;

    @Inject
    Jdbi jdbi;

    private final String phone = "135%08d".formatted(NEXT.incrementAndGet());

    private String ref() {
        return "inbound-test-" + java.util.UUID.randomUUID();
    }

    private Map<String, Object> writes(String text) {
        return writes(Channel.SMS, phone, text);
    }

    private Map<String, Object> writes(Channel channel, String sender, String text) {
        String ref = ref();
        inbound.store(channel, "96196", sender, ref, text, Instant.now());
        return Until.found("read: " + text, () -> {
            Map<String, Object> row = row(ref);
            return "STORED".equals(row.get("state")) ? java.util.Optional.empty() : java.util.Optional.of(row);
        });
    }

    private Map<String, Object> row(String ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("SELECT * FROM inbound_message WHERE ref = ?")
                        .bind(0, ref)
                        .mapToMap()
                        .one()));
    }

    private String said(Map<String, Object> row) {
        return row.get("sense") + (row.get("reason") == null ? "" : ":" + row.get("reason"));
    }

    private String numberOf(Map<String, Object> row) {
        String symbols = one("SELECT number FROM hotline_case WHERE id = ?", row.get("case_id"));
        return symbols.substring(0, 3) + "-" + symbols.substring(3, 6) + "-" + symbols.substring(6);
    }

    private String one(String sql, Object value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h ->
                        h.createQuery(sql).bind(0, value).mapTo(String.class).one()));
    }

    private long answers(String template) {
        return Long.parseLong(QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT COUNT(*) FROM message WHERE template = ? AND HEX(addressee_hash) = ?")
                        .bind(0, template)
                        .bind(1, outbox.hash(phone).toUpperCase(java.util.Locale.ROOT))
                        .mapTo(String.class)
                        .one())));
    }

    private String failed(String template) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery("SELECT result FROM message WHERE template = ? AND HEX(addressee_hash) = ?")
                                .bind(0, template)
                                .bind(1, outbox.hash(phone).toUpperCase(java.util.Locale.ROOT))
                                .mapTo(String.class)
                                .one()));
    }

    private static JsonPath read(String number) {
        return as("supervisor").get("/api/cases/" + number).jsonPath();
    }

    @Test
    void a_new_matter_becomes_a_case_with_the_text_as_it_came() {
        String text = "  𠮷野家门口\u200b路灯不亮😀❤️ ";
        Map<String, Object> row = writes(text);
        assertThat(said(row)).isEqualTo("NEW_MATTER");
        JsonPath json = read(numberOf(row));
        assertThat(json.getString("what")).isEqualTo(text);
        assertThat(json.getString("contacts[0].text")).isEqualTo(text);
        assertThat(json.getString("state")).isEqualTo("RECEIVED");
        assertThat(answers("RECEIPT")).isEqualTo(1);
        assertThat(row.get("citizen"))
                .isEqualTo(
                        citizens.byPhone(new PhoneNumber(phone)).orElseThrow().id());
    }

    @Test
    void the_same_again_does_nothing_and_another_text_under_its_key_is_refused_and_kept() {
        String ref = ref();
        for (int i = 0; i < 3; i++) inbound.store(Channel.SMS, "96196", phone, ref, "井盖破损严重", Instant.EPOCH);
        assertThatThrownBy(() -> inbound.store(Channel.SMS, "96196", phone, ref, "别的事情", Instant.EPOCH))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("inbound-differs"));
        Until.that("done", () -> row(ref).get("state").equals("DONE"));
        inbound.store(Channel.SMS, "96196", phone, ref, "井盖破损严重", Instant.EPOCH);
        sweep.sweep();
        assertThat(answers("RECEIPT")).isEqualTo(1);
        assertThat(row(ref).get("conflicts")).isEqualTo(1);
    }

    @Test
    void more_about_an_open_case_is_kept_with_it_and_stands_in_its_timeline() {
        String number = newCase("from", phone);
        Map<String, Object> row = writes("具体位置是东门往北五十米");
        assertThat(said(row)).isEqualTo("FOLLOW_UP");
        JsonPath json = read(number);
        assertThat(json.getList("contacts")).hasSize(2);
        assertThat(json.getString("timeline[-1].text")).isEqualTo("具体位置是东门往北五十米");
        assertThat(answers("HEARD")).isEqualTo(1);
    }

    @Test
    void a_members_citizen_is_heard_on_the_master() {
        String master = newCase("from", "13400000001");
        String member = newCase("from", phone);
        post("dispatcher", "/api/cases/" + member + "/merge", "master", master)
                .then()
                .statusCode(200);
        assertThat(said(writes("水还在涨，" + member))).isEqualTo("FOLLOW_UP");
        assertThat(read(master).getList("timeline.text", String.class)).contains("水还在涨，" + member);
        assertThat(read(member).getList("contacts")).hasSize(2);
    }

    @Test
    void a_status_is_told_to_who_asked_for_it_and_to_nobody_else() {
        String number = newCase("from", phone);
        assertThat(said(writes("进度 " + number))).isEqualTo("STATUS");
        assertThat(answers("STATUS_RECEIVED")).isEqualTo(1);
        String others = newCase("from", "13400000002");
        assertThat(said(writes("进度 " + others))).isEqualTo("STRANGER");
        assertThat(said(writes("进度 000-000-000"))).isEqualTo("STRANGER");
        assertThat(answers("NOT_FOUND")).isPositive();
        assertThat(outbox.textsOf(others)).noneMatch(text -> text.contains("正在安排"));
    }

    @Test
    void an_urge_is_counted_as_the_citizens_own() {
        String number = newCase("from", phone);
        assertThat(said(writes("催办 " + number))).isEqualTo("URGE");
        assertThat(read(number).getInt("urges")).isEqualTo(1);
        assertThat(answers("URGED")).isEqualTo(1);
    }

    @Test
    void who_wants_no_more_is_told_so_and_nothing_else() {
        assertThat(said(writes("不要再发短信了"))).isEqualTo("WISHED");
        assertThat(answers("STOPPED")).isEqualTo(1);
        newCase("from", phone);
        assertThat(failed("RECEIPT")).isEqualTo("OPTED_OUT");
    }

    @Test
    void what_cannot_be_read_waits_for_a_person() {
        Map<String, Object> row = writes("3");
        assertThat(row.get("state")).isEqualTo("DESK");
        assertThat(said(row)).isEqualTo("UNREADABLE:NUMBER");
    }

    @Test
    void one_that_fails_again_and_again_is_parked_with_its_reason_and_can_be_replayed() {
        String ref = ref();
        Poison.on(phone);
        inbound.store(Channel.SMS, "96196", phone, ref, "路灯不亮三天了", Instant.now());
        Until.that("parked", () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> jdbi.useHandle(h -> h.execute(
                            "UPDATE inbound_message SET next_at = NULL WHERE ref = ? AND state = 'STORED'", ref)));
            sweep.sweep();
            return "PARKED".equals(row(ref).get("state"));
        });
        assertThat(row(ref).get("error")).isEqualTo("poisoned-by-a-test");
        assertThat(row(ref).get("attempts")).isEqualTo(5);
        Poison.off(phone);
        int replayed = QuarkusTransaction.requiringNew()
                .call(() -> rows.replay(Long.valueOf(String.valueOf(row(ref).get("id")))));
        assertThat(replayed).isEqualTo(1);
        sweep.sweep();
        Until.that("done", () -> "DONE".equals(row(ref).get("state")));
        assertThat(answers("RECEIPT")).isEqualTo(1);
    }

    @Test
    void messages_of_one_sender_are_read_in_the_order_of_their_coming() {
        List<String> refs =
                java.util.stream.IntStream.range(0, 6).mapToObj(i -> ref()).toList();
        inbound.store(Channel.SMS, "96196", phone, refs.getFirst(), "污水管爆裂，路面积水", Instant.now());
        for (int i = 1; i < refs.size(); i++)
            inbound.store(Channel.SMS, "96196", phone, refs.get(i), "补充第" + i + "条，情况越来越严重", Instant.now());
        Until.that("all are done", () -> refs.stream().allMatch(r -> "DONE".equals(row(r).get("state"))));
        assertThat(refs.stream().map(r -> String.valueOf(row(r).get("sense"))))
                .containsExactly("NEW_MATTER", "FOLLOW_UP", "FOLLOW_UP", "FOLLOW_UP", "FOLLOW_UP", "FOLLOW_UP");
        List<String> told = read(numberOf(row(refs.getFirst()))).getList("contacts.text", String.class);
        assertThat(told).hasSize(6);
        assertThat(told.get(3)).startsWith("补充第3条");
    }

    @Test
    void an_openid_is_a_citizen_and_a_code_makes_him_the_owner_of_a_telephone() {
        String openid = "oTest" + NEXT.incrementAndGet();
        Map<String, Object> row = writes(Channel.WECHAT, openid, "公交站牌倒了，没有人管");
        assertThat(said(row)).isEqualTo("NEW_MATTER");
        long own = identities.find(Channel.WECHAT, openid).orElseThrow().id();
        assertThat(said(writes(Channel.WECHAT, openid, "绑定 " + phone))).isEqualTo("BIND");
        assertThat(answers("CODE")).isEqualTo(1);
        assertThat(said(writes(Channel.WECHAT, openid, "000000"))).isEqualTo("CODE");
        assertThat(citizens.byPhone(new PhoneNumber(phone))).isEmpty();
        String digits = outbox.codeOf(phone);
        assertThat(said(writes(Channel.WECHAT, openid, digits))).isEqualTo("CODE");
        long head = citizens.byPhone(new PhoneNumber(phone)).orElseThrow().id();
        assertThat(identities.find(Channel.WECHAT, openid).orElseThrow().keys()).contains(own, head);
        assertThat(said(writes("查询"))).as("his WeChat case by SMS").isEqualTo("STATUS");
        assertThat(said(writes(Channel.WECHAT, openid, digits)))
                .as("a code is good once")
                .isNotEqualTo("CODE");
    }

    @Test
    void nothing_of_it_stands_in_the_clear() {
        String text = "秘密" + NEXT.incrementAndGet();
        writes(text);
        String dump = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                                h -> h.createQuery("SELECT * FROM inbound_message ORDER BY id DESC LIMIT 20")
                                        .mapToMap()
                                        .list())
                        .toString());
        assertThat(dump).doesNotContain(text, phone);
    }
}
