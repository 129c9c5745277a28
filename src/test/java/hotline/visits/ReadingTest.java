package hotline.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What replies mean: the table. */
class ReadingTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/visits/replies.csv", delimiter = '|', encoding = "UTF-8")
    void a_reply_is_read_as_the_table_says(String reply, String reading) {
        assertThat(words(Reading.of(reply))).as(reply).isEqualTo(reading);
    }

    @Test
    void nothing_at_all_is_nothing_to_read() {
        assertThat(Reading.of(null)).isEqualTo(new Reading.Unreadable(Reading.Reason.EMPTY));
    }

    @Test
    void what_is_invisible_changes_nothing() {
        assertThat(Reading.of("满\u200b意\ufeff")).isEqualTo(Reading.of("满意"));
        assertThat(Reading.of("\u200e3\u200f")).isEqualTo(Reading.of("3"));
    }

    /** Whatever comes, it is read, and never as two things. */
    @Test
    void any_text_is_read() {
        SplittableRandom random = new SplittableRandom(6);
        String pieces = "满意不没有还修好解决了但是一般123 ，。？吗退订T谢联系人👍éß\u0000\ud800";
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) text.append(pieces.charAt(random.nextInt(pieces.length())));
            assertThat(Reading.of(text.toString())).as(text.toString()).isNotNull();
        }
    }

    /** A negated word is never read as praise, whatever stands around it. */
    @Test
    void a_negation_is_never_read_as_content() {
        List<String> negated = List.of("不满意", "不太满意", "没有满意", "不是很满意", "没修好", "还没解决", "没人来修");
        List<String> before = List.of("", "1 ", "1", "说实话", "我对结果", "您好，", "路灯的事");
        List<String> after = List.of("", "。", "！", "，谢谢", " 1", "，差评");
        for (String word : negated)
            for (String b : before)
                for (String a : after) {
                    Reading reading = Reading.of(b + word + a);
                    boolean content = reading instanceof Reading.Answered r && !r.isComplaint();
                    assertThat(content).as(b + word + a + " → " + reading).isFalse();
                }
    }

    static String words(Reading reading) {
        return switch (reading) {
            case Reading.OptOut o -> "opt-out";
            case Reading.NewMatter n -> "new matter";
            case Reading.Unreadable u ->
                "unreadable " + u.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Reading.Answered a -> words(a);
        };
    }

    private static String words(Reading.Answered a) {
        List<String> said = new ArrayList<>();
        if (a.contacted() != null) said.add(a.contacted() ? "contacted" : "not contacted");
        if (a.solved() != null) said.add(a.solved() ? "solved" : "not solved");
        if (a.satisfaction() != null) said.add(a.satisfaction().name().toLowerCase(Locale.ROOT));
        if (a.needsPerson()) said.add("person");
        return String.join(" ", said);
    }
}
