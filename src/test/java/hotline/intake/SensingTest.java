package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseNumber;
import hotline.cases.State;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SensingTest {
    private static final CaseNumber A = number("A7K203M5");
    private static final CaseNumber B = number("H4P77WX1");
    private static final CaseNumber X = number("C0F8RRA2");

    /** With its check symbol. */
    private static CaseNumber number(String symbols) {
        return "0123456789ACEFHJKMPRWXY"
                .chars()
                .mapToObj(c -> CaseNumber.read(symbols + (char) c))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static String slip(CaseNumber number) {
        String text = number.toString();
        return text.substring(0, 10) + (text.charAt(10) == '0' ? '1' : '0');
    }

    private static String filled(String text) {
        return text.replace("{A}", A.toString())
                .replace("{a}", A.symbols().toLowerCase(Locale.ROOT))
                .replace("{B}", B.toString())
                .replace("{X}", X.toString())
                .replace("{Y}", slip(A));
    }

    private static Known known(String how) {
        return switch (how) {
            case "none" -> Known.NOBODY;
            case "code" -> new Known(List.of(), null, true);
            case "one" -> of(own(1, A, State.HANDLING, true));
            case "two" -> of(own(1, A, State.HANDLING, true), own(2, B, State.RECEIVED, true));
            case "old" -> of(own(1, A, State.HANDLING, false));
            case "settled" -> of(own(1, A, State.CLOSED, true));
            case "visit" -> new Known(List.of(own(1, A, State.VISITING, true)), new Known.Visit(9, true), false);
            case "late" -> new Known(List.of(own(1, A, State.CLOSED, true)), new Known.Visit(9, false), false);
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static Known of(Known.Own... cases) {
        return new Known(List.of(cases), null, false);
    }

    private static Known.Own own(long id, CaseNumber number, State state, boolean fresh) {
        return new Known.Own(id, number, number, id, state, fresh, false, null);
    }

    private static String told(Sense sense) {
        return sense.word()
                + switch (sense) {
                    case Sense.FollowUp f -> ":" + name(f.number());
                    case Sense.Status s -> ":" + name(s.number());
                    case Sense.Urge u -> ":" + name(u.number());
                    case Sense.Wished w -> ":" + w.wish();
                    case Sense.Code c -> ":" + c.digits();
                    case Sense.Unreadable u -> ":" + u.why();
                    case Sense.NewMatter n -> "";
                    case Sense.VisitReply v -> "";
                    case Sense.Stranger s -> "";
                    case Sense.Bind b -> "";
                    case Sense.Thanks t -> "";
                    case Sense.Aside a -> "";
                };
    }

    private static @Nullable String name(CaseNumber number) {
        return number.equals(A) ? "A" : number.equals(B) ? "B" : null;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/intake/messages.csv", delimiter = '\t')
    void a_message_is_read_as_what_it_is(String how, String text, String sense) {
        assertThat(told(Sensing.read(filled(text), known(how)))).as(text).isEqualTo(sense);
    }

    @Test
    void a_number_of_nobody_and_of_somebody_else_are_read_alike() {
        CaseNumber nobody = number("XYW99887");
        assertThat(Sensing.read("进度 " + X, known("one"))).isEqualTo(Sensing.read("进度 " + nobody, known("one")));
    }

    @Test
    void whatever_comes_is_read_and_takes_no_long_time() {
        Charset gbk = Charset.forName("GBK");
        Stream.of(
                        "看".repeat(5000) + "x",
                        "查询".repeat(5000) + "完",
                        "A7K-".repeat(3000),
                        new String("路灯不亮，请派人来修".getBytes(gbk), java.nio.charset.StandardCharsets.UTF_8),
                        "\u0000\u200b\ufeff",
                        "\ud83d")
                .forEach(text -> assertThat(Sensing.read(text, known("two"))).isNotNull());
    }

    /** One in two hundred has no digit. */
    @Test
    void a_number_of_letters_alone_is_a_number_too() {
        CaseNumber letters = Stream.of("A", "C", "E", "F", "H", "J", "K", "M", "P", "R", "W", "X", "Y")
                .map(last -> number("ACEFHJK" + last))
                .filter(n -> n.symbols().chars().allMatch(Character::isLetter))
                .findFirst()
                .orElseThrow();
        assertThat(Sensing.read("进度 " + letters, Known.NOBODY)).isInstanceOf(Sense.Stranger.class);
    }
}
