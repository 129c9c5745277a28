package hotline.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushWordsTest {
    private static Push push(String... values) {
        Map<String, String> all =
                new HashMap<>(Map.of("FromUserName", "o1", "ToUserName", "gh_1", "CreateTime", "1700000000"));
        for (int i = 0; i < values.length; i += 2) all.put(values[i], values[i + 1]);
        return new Push(all);
    }

    @Test
    void a_text_is_kept_as_it_came() {
        assertThat(PushWords.of(push("MsgType", "text", "Content", " 3 还没修好😡 ")))
                .isEqualTo(" 3 还没修好😡 ");
    }

    @Test
    void of_a_voice_the_words_that_were_recognised_are_read_and_else_a_person_listens() {
        assertThat(PushWords.of(push("MsgType", "voice", "Recognition", "路灯不亮。")))
                .isEqualTo("路灯不亮。");
        assertThat(PushWords.of(push("MsgType", "voice"))).isEqualTo("[语音]");
    }

    /** The place of the guide's own example, in Guangzhou; the shift there is some 600 m. */
    @Test
    void a_place_is_told_in_wgs_84() {
        assertThat(PushWords.of(push(
                        "MsgType", "location", "Location_X", "23.134521", "Location_Y", "113.358803", "Label", "天河路")))
                .isEqualTo("位置：天河路（23.13706, 113.35332）");
        assertThat(PushWords.of(push("MsgType", "location", "Location_X", "here", "Label", "天河路")))
                .isEqualTo("位置：天河路");
    }

    @ParameterizedTest
    @CsvSource({
        "text, '', MESSAGE", "image, '', MESSAGE", "event, CLICK, MENU", "event, scancode_waitmsg, MENU",
        "event, subscribe, SUBSCRIBE", "event, SCAN, SCAN", "event, VIEW, ", "event, unsubscribe, ",
        "event, TEMPLATESENDJOBFINISH, "
    })
    void only_acts_of_his_own_open_a_window(String type, String event, Act act) {
        assertThat(Act.of(push("MsgType", type, "Event", event)).orElse(null)).isEqualTo(act);
    }

    @Test
    void the_same_event_has_the_same_name_and_another_button_another() {
        assertThat(push("MsgType", "event", "Event", "CLICK", "EventKey", "a").ref())
                .isEqualTo(push("MsgType", "event", "Event", "CLICK", "EventKey", "a")
                        .ref())
                .isNotEqualTo(push("MsgType", "event", "Event", "CLICK", "EventKey", "b")
                        .ref());
    }

    @Test
    void words_that_go_with_an_answer_have_no_signature_and_fit() {
        assertThat(PassiveReply.plain("【市民热线】已受理")).isEqualTo("已受理");
        assertThat(PassiveReply.plain("好".repeat(1000)).getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(PassiveReply.LONGEST);
    }
}
