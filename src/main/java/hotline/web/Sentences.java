package hotline.web;

import hotline.base.Refusal.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused, in the reader's language: {@code refusals/zh.properties} and {@code en.properties}, by the
 * problem's code. What has no sentence keeps the title that came with it.
 */
final class Sentences {
    private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)}");

    private static final Map<Locale, Properties> ALL =
            Map.of(Locale.SIMPLIFIED_CHINESE, read("zh"), Locale.ENGLISH, read("en"));

    private Sentences() {}

    /** @param locale {@code null}: of a program that did not say, which gets the problem as it is */
    static Problem in(@Nullable Locale locale, Problem problem) {
        if (locale == null) return problem;
        Properties sentences = ALL.get(locale);
        if (sentences == null) return problem;
        List<Problem.Wrong> errors = problem.errors().stream()
                .map(e -> new Problem.Wrong(e.field(), e.code(), sentences.getProperty("field." + e.code())))
                .toList();
        return new Problem(
                problem.type(), title(problem, errors, sentences), problem.status(), errors, problem.details());
    }

    static List<Problem.Wrong> wrong(List<FieldError> errors) {
        return errors.stream()
                .map(e -> new Problem.Wrong(e.field(), e.code(), null))
                .toList();
    }

    private static String title(Problem problem, List<Problem.Wrong> errors, Properties sentences) {
        String code = problem.code();
        String general = code.startsWith("http-") ? sentences.getProperty("http") : null;
        String sentence = sentences.getProperty(code, general);
        if (sentence == null) return problem.title();
        String first =
                code.equals("invalid") && !errors.isEmpty() ? errors.getFirst().text() : null;
        return first == null
                ? filled(sentence, problem.details())
                : sentence + (isChinese(sentence) ? "：" : ": ") + first;
    }

    private static boolean isChinese(String sentence) {
        return sentence.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String filled(String sentence, Map<String, Object> details) {
        return DETAIL.matcher(sentence)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf(details.getOrDefault(m.group(1), "—"))));
    }

    static Properties read(String language) {
        ClassLoader loader = Sentences.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream("refusals/" + language + ".properties")) {
            Properties all = new Properties();
            if (in != null) all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
