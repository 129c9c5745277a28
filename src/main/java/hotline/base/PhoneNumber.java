package hotline.base;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number that can be called back: digits only, without the trunk's or the country's (+86) prefix. */
public record PhoneNumber(String digits) {
    private static final Pattern DIGITS = Pattern.compile("\\d{3,20}");

    public PhoneNumber {
        if (!DIGITS.matcher(digits).matches()) throw Refusal.invalid("phone", "phone");
    }

    /** Reads what a network or a person gives; empty when it is no number (anonymous, letters, too short). */
    public static Optional<PhoneNumber> read(String text) {
        String digits = text.replaceAll("[\\s()\\-.]", "")
                .replaceFirst("^(\\+|00)86(?=\\d{7,})", "")
                .replaceFirst("^\\+", "00");
        return DIGITS.matcher(digits).matches() ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    /** For eyes that may not see it all: {@code 138****8000}; a short number shows its last two digits. */
    public String masked() {
        int n = digits.length();
        if (n < 7) return "*".repeat(n - 2) + digits.substring(n - 2);
        return digits.substring(0, n - 8 < 3 ? n - 7 : 3) + "****" + digits.substring(n - 4);
    }
}
