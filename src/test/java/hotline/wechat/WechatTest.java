package hotline.wechat;

import static hotline.cases.CaseApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.base.PersonalData;
import hotline.citizens.Citizens;
import hotline.citizens.Identities;
import hotline.database.DatabaseResource;
import hotline.files.Photo;
import hotline.journey.Until;
import hotline.notify.Failure;
import hotline.notify.Language;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Outbox;
import hotline.notify.Sender;
import hotline.notify.Template;
import hotline.wechat.StandInWechat.Mood;
import hotline.wechat.StandInWechat.Told;
import hotline.wechat.StandInWechat.Way;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The service and the stand-in talk to each other, both ways. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class WechatTest {
    @Inject
    Allowances allowances;

    @Inject
    AccessTokens tokens;

    @Inject
    WechatSender sender;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    Identities identities;

    @Inject
    Citizens citizens;

    @Inject
    @Any
    Instance<PersonalData> parts;

    private final StandInWechat wechat = StandInWechat.shared();
    private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");

    private static String service() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private Letter letter(Template template, String text) {
        String ref = UUID.randomUUID().toString().replace("-", "");
        return new Letter(ref, openid, text, template, Language.ZH, null, Instant.now());
    }

    private Sender.Result send(Template template) {
        return sender.send(letter(template, "【市民热线】您的诉求A7K-203-M5C答复：路灯已经修好，感谢您的反映，欢迎监督"));
    }

    private void wrote() {
        Map<String, String> something = wechat.event(openid, "MsgType", "event", "Event", "SCAN", "EventKey", "1");
        wechat.push(service(), something);
        allowances.opened(openid, Act.MESSAGE, Instant.now());
        wechat.leave(openid, 20);
    }

    private long one(String sql) {
        return count(sql, outbox.hash(Channel.WECHAT, openid));
    }

    private long stored() {
        return one("SELECT COUNT(*) FROM inbound_message WHERE sender_hash = ?");
    }

    private static <T> List<T> eightAtOnce(int times, Callable<T> work) throws Exception {
        return atOnce(8, times, work);
    }

    private static <T> List<T> atOnce(int threads, int times, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) running.add(pool.submit(work));
            List<T> all = new ArrayList<>();
            for (Future<T> each : running) all.add(each.get());
            return all;
        }
    }

    @Test
    void the_address_is_confirmed_to_who_knows_the_token() {
        assertThat(wechat.echo(service(), StandInWechat.TOKEN, "4711").body()).isEqualTo("4711");
        assertThat(wechat.echo(service(), "guess", "4711").status()).isEqualTo(403);
    }

    @Test
    void what_is_pushed_three_times_and_at_once_is_stored_once() throws Exception {
        Map<String, String> text = wechat.text(openid, "小区门口的井盖坏了，很危险");
        List<StandInWechat.Answer> answers = eightAtOnce(8, () -> wechat.push(service(), text));
        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isEqualTo(200));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void four_hundred_citizens_at_once_are_all_stored_and_answered() throws Exception {
        List<Long> millis = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger who = new AtomicInteger();
        List<Integer> statuses = atOnce(64, 400, () -> {
            Map<String, String> text = wechat.text("crowd-" + who.incrementAndGet() + openid.substring(0, 20), "谢谢");
            text.put("ToUserName", openid);
            long from = System.nanoTime();
            int status = wechat.push(service(), text).status();
            millis.add((System.nanoTime() - from) / 1_000_000);
            return status;
        });
        assertThat(statuses).hasSize(400).containsOnly(200);
        assertThat(count("SELECT COUNT(*) FROM inbound_message WHERE account = ?", openid))
                .isEqualTo(400);
        millis.sort(null);
        System.out.println("MEASURED answers to pushes, 64 at once, ms: p50 " + millis.get(200) + ", p99 "
                + millis.get(396) + ", most " + millis.getLast());
    }

    private long count(String sql, Object value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery(sql).bind(0, value).mapTo(Long.class).one()));
    }

    @Test
    void another_text_under_a_number_that_is_taken_is_answered_and_kept_apart() {
        Map<String, String> text = wechat.text(openid, "小区门口的井盖坏了，很危险");
        wechat.push(service(), text);
        text.put("Content", "另外一句");
        assertThat(wechat.push(service(), text).status()).isEqualTo(200);
        assertThat(one("SELECT conflicts FROM inbound_message WHERE sender_hash = ?"))
                .isEqualTo(1);
    }

    @Test
    void a_push_that_nobody_signed_is_refused_and_not_stored() {
        StandInWechat.Signed push =
                StandInWechat.signed(wechat.text(openid, "假的"), WechatConfig.Mode.SAFE, Instant.now());
        assertThat(wechat.post(service(), push.with("msg_signature", "0".repeat(40)))
                        .status())
                .isEqualTo(403);
        assertThat(wechat.post(
                                service(),
                                StandInWechat.signed(wechat.text(openid, "明文"), WechatConfig.Mode.PLAIN, Instant.now()))
                        .status())
                .isEqualTo(403);
        assertThat(stored()).isZero();
    }

    @Test
    void who_subscribes_is_greeted_and_who_clicks_is_read() {
        wechat.push(service(), wechat.event(openid, "MsgType", "event", "Event", "subscribe", "EventKey", ""));
        assertThat(wechat.texts(openid)).singleElement().asString().contains("市民热线");
        Map<String, String> click = wechat.event(openid, "MsgType", "event", "Event", "CLICK", "EventKey", "progress");
        for (int i = 0; i < 3; i++) wechat.push(service(), click);
        wechat.push(service(), wechat.event(openid, "MsgType", "event", "Event", "VIEW", "EventKey", "https://x"));
        assertThat(stored()).isEqualTo(1);
        Until.that("answered", () -> wechat.texts(openid).stream().anyMatch(t -> t.contains("没有查到")));
    }

    /** The words that went with the first answer go with each further one, and with no message besides. */
    @Test
    void words_that_are_ready_go_with_the_answer_the_same_ones_each_time() {
        Map<String, String> text = wechat.text(openid, "进度");
        List<StandInWechat.Answer> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) answers.add(wechat.push(service(), text));
        Until.that("told", () -> !wechat.texts(openid).isEmpty());
        List<Told> told = wechat.told(openid);
        assertThat(told.stream().map(Told::text).distinct()).hasSize(1);
        assertThat(told.stream().map(Told::way).distinct()).hasSize(1);
        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isEqualTo(200));
    }

    @Test
    void eight_threads_spend_what_there_is_and_not_one_more() throws Exception {
        allowances.opened(openid, Act.MESSAGE, Instant.now());
        allowances.opened(openid, Act.MENU, Instant.now());
        List<Optional<Allowances.Spent>> spent = eightAtOnce(64, () -> allowances.spend(openid));
        assertThat(spent.stream().flatMap(Optional::stream).filter(s -> s.act() == Act.MENU))
                .hasSize(3);
        assertThat(spent.stream().flatMap(Optional::stream).filter(s -> s.act() == Act.MESSAGE))
                .hasSize(20);
    }

    @Test
    void the_same_act_again_or_an_older_one_opens_nothing_anew_and_a_later_one_does() {
        Instant at = Instant.now().minusSeconds(60);
        allowances.opened(openid, Act.MESSAGE, at);
        Allowances.Spent spent = allowances.spend(openid).orElseThrow();
        allowances.opened(openid, Act.MESSAGE, at);
        allowances.opened(openid, Act.MESSAGE, at.minusSeconds(30));
        assertThat(remaining()).isEqualTo(19);
        allowances.opened(openid, Act.MESSAGE, at.plusSeconds(1));
        allowances.giveBack(spent);
        assertThat(remaining()).isEqualTo(20);
        allowances.opened(openid, Act.SCAN, at.minusSeconds(3600));
        allowances.closed(openid);
        assertThat(allowances.spend(openid)).isEmpty();
    }

    @Test
    void who_went_away_is_not_written_to_because_an_older_push_comes_once_more() {
        Map<String, String> text = wechat.text(openid, "谢谢");
        wechat.push(service(), text);
        wechat.push(service(), wechat.event(openid, "MsgType", "event", "Event", "unsubscribe", "EventKey", ""));
        wechat.push(service(), text);
        assertThat(stored()).isEqualTo(1);
        assertThat(allowances.spend(openid)).isEmpty();
    }

    private long remaining() {
        return one("SELECT SUM(remaining) FROM wechat_window WHERE openid_hash = ?");
    }

    @Test
    void inside_the_window_it_is_a_message_outside_a_template_and_without_one_nothing() {
        wrote();
        assertThat(send(Template.ANSWER)).isInstanceOf(Sender.Accepted.class);
        allowances.closed(openid);
        assertThat(send(Template.ANSWER))
                .isInstanceOfSatisfying(
                        Sender.Accepted.class, a -> assertThat(a.state()).isEqualTo(MessageState.ACCEPTED));
        assertThat(send(Template.DISPATCHED))
                .isEqualTo(new Sender.Refused(Failure.UNREACHABLE, "no window, no template"));
        assertThat(wechat.told(openid).stream().map(Told::way)).containsExactly(Way.SERVICE, Way.TEMPLATE);
        assertThat(wechat.texts(openid).getFirst()).startsWith("您的诉求");
        assertThat(wechat.texts(openid).getLast()).contains("A7K-203-M5C").contains("…");
    }

    @Test
    void what_wechat_says_of_window_and_quota_counts_more_than_our_own_count() {
        wrote();
        wechat.leave(openid, 0);
        assertThat(send(Template.ANSWER)).isInstanceOf(Sender.Accepted.class);
        assertThat(remaining()).isZero();
        wrote();
        wechat.longAgo(openid);
        assertThat(send(Template.DISPATCHED)).isInstanceOf(Sender.Refused.class);
        assertThat(allowances.spend(openid)).isEmpty();
        assertThat(wechat.told(openid).stream().map(Told::way)).containsExactly(Way.TEMPLATE);
    }

    @Test
    void what_cannot_be_sent_has_a_name_and_what_was_not_sent_costs_nothing() {
        wrote();
        long before = remaining();
        wechat.on(openid, Mood.BUSY);
        assertThat(send(Template.ANSWER)).isEqualTo(new Sender.Later(Failure.UNAVAILABLE, "-1", null));
        assertThat(remaining()).isEqualTo(before);
        wechat.on(openid, Mood.UNSUBSCRIBED);
        assertThat(send(Template.ANSWER)).isEqualTo(new Sender.Refused(Failure.UNREACHABLE, "43004"));
    }

    @Test
    void an_answer_that_nobody_heard_is_sent_again_only_where_that_is_safe() {
        wrote();
        wechat.on(openid, Mood.SILENT);
        Letter message = letter(Template.ANSWER, "已修好");
        assertThat(sender.send(message)).isInstanceOf(Sender.Unclear.class);
        assertThat(sender.find(message, id -> false)).isInstanceOf(Sender.Unknown.class);
        allowances.closed(openid);
        Letter template = letter(Template.ANSWER, "已修好");
        assertThat(sender.send(template)).isInstanceOf(Sender.Unclear.class);
        assertThat(sender.find(template, id -> false)).isInstanceOf(Sender.Absent.class);
        wechat.well(openid);
        wrote();
        assertThat(sender.send(template)).isInstanceOf(Sender.Accepted.class);
        assertThat(wechat.told(openid).stream().map(Told::way)).containsExactly(Way.SERVICE, Way.TEMPLATE);
    }

    @Test
    void a_key_that_is_no_good_is_changed_once_however_many_find_out() throws Exception {
        String before = tokens.current();
        wechat.endKey();
        int fetched = wechat.fetches();
        List<Sender.Result> results = eightAtOnce(8, () -> {
            allowances.opened(openid, Act.MESSAGE, Instant.now());
            wechat.leave(openid, 20);
            return sender.send(letter(Template.DISPATCHED, "已转办"));
        });
        assertThat(results).allSatisfy(r -> assertThat(r).isInstanceOf(Sender.Accepted.class));
        assertThat(wechat.fetches() - fetched).isEqualTo(1);
        assertThat(tokens.current()).isNotEqualTo(before);
    }

    /** Somebody has made them give out another one, or they are confused: the same again is of no use. */
    @Test
    void a_key_that_is_given_out_again_though_it_is_no_good_is_forced_to_change() throws Exception {
        String bad = tokens.current();
        assertThat(tokens.instead(bad)).isNotEqualTo(bad);
        assertThat(tokens.instead(bad)).isEqualTo(tokens.current());
    }

    @Test
    void a_push_without_a_body_or_with_too_much_of_one_is_refused() {
        for (String body : List.of("", "<xml>" + "x".repeat(PushXml.LONGEST) + "</xml>")) {
            StandInWechat.Signed push = StandInWechat.signed(Map.of("a", "b"), WechatConfig.Mode.PLAIN, Instant.now());
            assertThat(wechat.post(service(), new StandInWechat.Signed(push.query(), body))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_key_near_its_end_is_renewed_by_one_while_the_others_go_on() throws Exception {
        tokens.current();
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(
                        h -> h.execute("UPDATE wechat_token SET ends_at = UTC_TIMESTAMP(6) + INTERVAL 60 SECOND")));
        int fetched = wechat.fetches();
        List<String> keys = eightAtOnce(16, tokens::current);
        assertThat(keys).doesNotContainNull();
        assertThat(wechat.fetches() - fetched).isEqualTo(1);
    }

    @Test
    void of_whom_nothing_is_to_be_kept_nothing_is_left() {
        wrote();
        wechat.push(service(), wechat.text(openid, "谢谢"));
        Until.that(
                "read",
                () -> one("SELECT COUNT(*) FROM inbound_message WHERE sender_hash = ? AND state = 'DONE'") == 1);
        long citizen = QuarkusTransaction.requiringNew().call(() -> identities.recognise(Channel.WECHAT, openid));
        PersonalData.Person person = new PersonalData.Person(List.of(citizen), List.of(), Set.of());
        assertThat(inbound(person)).hasSize(1);
        QuarkusTransaction.requiringNew().run(() -> {
            parts.forEach(p -> p.emptyPerson(person));
            citizens.empty(citizen);
        });
        assertThat(one("SELECT COUNT(*) FROM wechat_window WHERE openid_hash = ?"))
                .isZero();
        assertThat(stored()).isZero();
        assertThat(one("SELECT COUNT(*) FROM citizen_identity WHERE hash = ?")).isZero();
    }

    private List<?> inbound(PersonalData.Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> parts.stream()
                        .filter(p -> p.part().equals("inbound"))
                        .findFirst()
                        .orElseThrow()
                        .export(person));
    }

    @Test
    void the_key_stands_nowhere_in_the_open() throws Exception {
        String key = tokens.current();
        byte[] kept = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("SELECT token FROM wechat_token WHERE app_id = ?")
                        .bind(0, StandInWechat.APP)
                        .mapTo(byte[].class)
                        .one()));
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(key);
    }

    @Test
    void a_picture_comes_to_the_case_of_its_sender() throws Exception {
        wechat.push(service(), wechat.text(openid, "公交站牌倒了，没有人管"));
        String number = Until.found("the case", this::caseNumber);
        String id = wechat.keep(Photo.taken(400, 300, 6));
        Map<String, String> picture =
                wechat.message(openid, "MsgType", "image", "PicUrl", "http://127.0.0.1:1/never", "MediaId", id);
        for (int i = 0; i < 2; i++) wechat.push(service(), picture);
        Until.that(
                "the picture is there",
                () -> as("supervisor")
                                .get("/api/cases/" + number)
                                .jsonPath()
                                .getList("attachments")
                                .size()
                        == 1);
        String voice = wechat.keep("#!AMR\n........".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        wechat.push(
                service(), wechat.message(openid, "MsgType", "voice", "MediaId", voice, "Recognition", "站牌还是倒在路边。"));
        Until.that(
                "and the voice",
                () -> as("supervisor")
                        .get("/api/cases/" + number)
                        .jsonPath()
                        .getList("attachments.type")
                        .contains("audio/amr"));
        assertThat(as("supervisor").get("/api/cases/" + number).asString()).contains("站牌还是倒在路边。");
    }

    @Test
    void media_that_are_gone_are_given_up() {
        wechat.push(service(), wechat.message(openid, "MsgType", "image", "MediaId", "never-was"));
        Until.that(
                "given up",
                () -> one("SELECT COUNT(*) FROM wechat_media WHERE sender_hash = ? AND state = 'FAILED'") == 1);
        String page = wechat.keep("<html>x</html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        wechat.push(service(), wechat.message(openid, "MsgType", "image", "MediaId", page));
        Until.that(
                "not kept",
                () -> one("SELECT COUNT(*) FROM wechat_media WHERE sender_hash = ? AND error = 'attachment-type'")
                        == 1);
    }

    private Optional<String> caseNumber() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("""
                                SELECT CONCAT_WS('-', LEFT(k.number, 3), SUBSTR(k.number, 4, 3), RIGHT(k.number, 3))
                                FROM inbound_message i JOIN hotline_case k ON k.id = i.case_id WHERE i.sender_hash = ? LIMIT 1""")
                        .bind(0, outbox.hash(Channel.WECHAT, openid))
                        .mapTo(String.class)
                        .findOne()));
    }
}
