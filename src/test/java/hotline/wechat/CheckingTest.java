package hotline.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Refusal;
import hotline.wechat.Checking.Query;
import hotline.wechat.StandInWechat.Signed;
import hotline.wechat.WechatConfig.Mode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Map<String, String> TEXT = Map.of(
            "FromUserName", "oCitizen",
            "ToUserName", "gh_1",
            "CreateTime", "1795136400",
            "MsgType", "text",
            "Content", "路灯不亮",
            "MsgId", "1");

    private static Checking checking(Mode mode) {
        return new Checking(new TestAccount(mode), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String taken(Mode ours, Signed push) {
        try {
            return checking(ours)
                    .push(query(push), push.body().getBytes(StandardCharsets.UTF_8))
                    .get("Content");
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static Query query(Signed push) {
        return new Query(
                push.query().get("signature"),
                push.query().get("timestamp"),
                push.query().get("nonce"),
                push.query().get("encrypt_type"),
                push.query().get("msg_signature"));
    }

    private static Signed signed(Mode theirs) {
        return StandInWechat.signed(TEXT, theirs, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, PLAIN, 路灯不亮", "PLAIN, COMPATIBLE, 路灯不亮", "PLAIN, SAFE, 路灯不亮",
        "COMPATIBLE, PLAIN, push-weaker", "COMPATIBLE, COMPATIBLE, 路灯不亮", "COMPATIBLE, SAFE, 路灯不亮",
        "SAFE, PLAIN, push-weaker", "SAFE, COMPATIBLE, push-weaker", "SAFE, SAFE, 路灯不亮"
    })
    void a_push_of_a_weaker_mode_is_refused(Mode ours, Mode theirs, String expected) {
        assertThat(taken(ours, signed(theirs))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void what_is_sent_again_later_is_refused(Mode mode) {
        for (long minutes : new long[] {-6, 6, 60 * 24})
            assertThat(taken(mode, StandInWechat.signed(TEXT, mode, NOW.minus(Duration.ofMinutes(minutes)))))
                    .isEqualTo("push-stale");
        assertThat(taken(mode, StandInWechat.signed(TEXT, mode, NOW.minus(Duration.ofMinutes(4)))))
                .isEqualTo("路灯不亮");
    }

    @ParameterizedTest
    @CsvSource({"signature", "timestamp", "nonce", "msg_signature"})
    void what_was_changed_in_the_address_is_refused(String name) {
        Signed push = signed(Mode.SAFE);
        assertThat(taken(Mode.SAFE, push.with(name, "0" + push.query().get(name))))
                .isEqualTo("signature");
        assertThat(taken(Mode.SAFE, push.with(name, ""))).isEqualTo("signature");
    }

    @Test
    void what_was_changed_in_the_body_is_refused() {
        Signed push = signed(Mode.SAFE);
        String body = push.body();
        int at = body.indexOf("<Encrypt>") + 40;
        char other = body.charAt(at) == 'A' ? 'B' : 'A';
        String changed = body.substring(0, at) + other + body.substring(at + 1);
        assertThat(taken(Mode.SAFE, new Signed(push.query(), changed))).isEqualTo("signature");
    }

    /** In the compatible mode what stands in the open is not signed: it is not read. */
    @Test
    void of_both_forms_the_encrypted_one_counts() {
        Signed push = signed(Mode.COMPATIBLE);
        assertThat(push.body()).contains("路灯不亮");
        assertThat(taken(Mode.COMPATIBLE, new Signed(push.query(), push.body().replace("路灯不亮", "别人的话"))))
                .isEqualTo("路灯不亮");
    }

    @Test
    void a_push_for_another_account_is_refused() {
        assertThat(taken(Mode.SAFE, StandInWechat.signed(TEXT, Mode.SAFE, NOW, "wx0000000000000000")))
                .isEqualTo("push-unreadable");
    }

    @Test
    void a_push_that_is_not_whole_is_refused() {
        assertThat(taken(Mode.SAFE, StandInWechat.signed(Map.of("MsgType", "text"), Mode.SAFE, NOW)))
                .isEqualTo("push-unreadable");
    }
}
