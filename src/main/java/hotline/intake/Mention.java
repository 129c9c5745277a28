package hotline.intake;

import hotline.cases.CaseNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be a case's number in a text. Pure.
 *
 * @param number {@code null} when the check symbol does not fit
 * @param sure   it has digits, and letters or dashes, or its check symbol fits and it has dashes: nothing else looks like it
 */
record Mention(String written, @Nullable CaseNumber number, boolean sure) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![A-Z0-9])[A-Z0-9]{3}([-‐‑–—_. ]?)[A-Z0-9]{3}\\1[A-Z0-9]{3}(?![A-Z0-9])", Pattern.CASE_INSENSITIVE);

    /** @param plain in one form, see {@code Plain} */
    static List<Mention> in(String plain) {
        List<Mention> found = new ArrayList<>();
        Matcher m = SHAPE.matcher(plain);
        while (m.find()) {
            String written = m.group();
            if (CaseNumber.looksLikeOne(written)) found.add(of(written));
        }
        return found;
    }

    private static Mention of(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        boolean digits = upper.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean other =
                upper.chars().anyMatch(c -> (c >= 'A' && c <= 'Z') || (c != ' ' && !Character.isLetterOrDigit(c)));
        Optional<CaseNumber> number = CaseNumber.read(written);
        boolean dashes = upper.chars().anyMatch(c -> c != ' ' && !Character.isLetterOrDigit(c));
        return new Mention(written, number.orElse(null), (digits && other) || (dashes && number.isPresent()));
    }
}
