package hotline.web;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal in the source has a sentence in both languages. */
class SentencesTest {
    /** Constructors and factories of refusals, their code first after the status, if they have one. */
    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\s*\\.\\s*(?:conflict|forbidden|unavailable|tooMany|busy)|\\brefused|Problem\\s*\\.\\s*of|\\bsuper(?=\\(\\s*\\d)"
                    + "|new\\s+(?:RecordingMissing|NoSuchNumber|\\w+Refused))\\(\\s*(?:\\d{3},\\s*)?\"([a-z0-9]+(?:-[a-z0-9]+)*)\"\\s*,");

    private static final Pattern FIELD =
            Pattern.compile("Refusal\\s*\\.\\s*invalid\\([^;]*?,\\s*\"([a-z0-9-]+)\"\\s*\\)");

    /** What bean validation calls its faults. */
    private static final Set<String> VALIDATION =
            Set.of("not-null", "not-blank", "not-empty", "size", "pattern", "min", "max", "positive");

    private static final String SOURCE = source();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_code_has_a_sentence(String language) {
        Set<String> codes = found(CODE);
        assertThat(codes).contains("claimed", "move-refused", "not-your-order", "unreadable", "recording-empty");
        assertThat(Sentences.read(language).stringPropertyNames())
                .as("refusals/" + language + ".properties")
                .containsAll(codes)
                .contains("invalid", "not-found", "http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_fault_of_a_field_has_a_sentence(String language) {
        Set<String> faults = found(FIELD);
        faults.addAll(VALIDATION);
        assertThat(faults).contains("unknown", "case-number-typo", "not-understood");
        assertThat(Sentences.read(language).stringPropertyNames())
                .as("refusals/" + language + ".properties")
                .containsAll(faults.stream().map(f -> "field." + f).toList());
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(Sentences.read("zh").stringPropertyNames())
                .isEqualTo(Sentences.read("en").stringPropertyNames());
    }

    @Test
    void details_stand_in_the_sentence_and_the_type_stays() {
        Problem said = Sentences.in(
                Locale.SIMPLIFIED_CHINESE, Problem.of(Refusal.conflict("unit-has-orders", "x", Map.of("orders", 3))));
        assertThat(said.title()).isEqualTo("该单位还有 3 件未办结工单，请指定接办单位。");
        assertThat(said.type()).isEqualTo("/problems/unit-has-orders");
    }

    @Test
    void a_field_says_what_is_wrong_with_it() {
        Problem said = Sentences.in(Locale.ENGLISH, Problem.of(Refusal.invalid("until", "future")));
        assertThat(said.title()).isEqualTo("Not accepted: must lie ahead");
        assertThat(said.errors()).isEqualTo(List.of(new Problem.Wrong("until", "future", "must lie ahead")));
    }

    @Test
    void a_program_that_names_no_language_gets_the_title_of_the_source() {
        Problem plain = Problem.of(Refusal.forbidden("own-unit", "as it is"));
        assertThat(Sentences.in(null, plain)).isEqualTo(plain);
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> codes = new TreeSet<>();
        Matcher m = pattern.matcher(SOURCE);
        while (m.find()) codes.add(m.group(1));
        return codes;
    }

    private static String source() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList())
                all.append(Files.readString(file)).append('\n');
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
