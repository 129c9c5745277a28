package hotline.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A case's public number, {@code A7K-203-M5C}: eight random symbols and a check symbol, of an alphabet without
 * look-alikes. 23 is prime and every place has a weight of its own, so one wrong symbol, or any two that changed places,
 * are always found. Why it looks like this: {@code docs/decisions/case-number.md}.
 *
 * @param symbols the nine symbols without dashes, upper case
 */
public record CaseNumber(String symbols) {
    static final String ALPHABET = "0123456789ACEFHJKMPRWXY";
    static final int LENGTH = 9;
    private static final String SEEN_AS = "OQILZSBG";
    private static final String MEANT = "00112586";

    public CaseNumber {
        if (!isShaped(symbols) || sum(symbols) != 0) throw new IllegalArgumentException("no case number: " + symbols);
    }

    static CaseNumber random(RandomGenerator random) {
        StringBuilder symbols = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        int missing = Math.floorMod(-sum(symbols), ALPHABET.length());
        return new CaseNumber(symbols.append(ALPHABET.charAt(missing)).toString());
    }

    /**
     * Reads what a person writes: any case, with or without dashes, O for 0. Refuses with {@link NoSuchNumber}, which says
     * whether it is no number at all or one with a slip in it.
     */
    public static CaseNumber of(String text) {
        String symbols = symbols(text);
        if (!isShaped(symbols)) throw NoSuchNumber.shape();
        if (sum(symbols) != 0) throw NoSuchNumber.typo();
        return new CaseNumber(symbols);
    }

    public static Optional<CaseNumber> read(String text) {
        String symbols = symbols(text);
        return looksLikeOne(text) && sum(symbols) == 0 ? Optional.of(new CaseNumber(symbols)) : Optional.empty();
    }

    /** True also when the check symbol does not fit. */
    public static boolean looksLikeOne(String text) {
        return isShaped(symbols(text));
    }

    private static String symbols(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder symbols = new StringBuilder();
        plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(CaseNumber::meant)
                .forEach(symbols::appendCodePoint);
        return symbols.toString();
    }

    private static int meant(int symbol) {
        int i = SEEN_AS.indexOf(symbol);
        return i < 0 ? symbol : MEANT.charAt(i);
    }

    private static boolean isShaped(String symbols) {
        return symbols.length() == LENGTH && symbols.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** Weights 9, 8 … 1 from the left, all different and none a multiple of 23. */
    private static int sum(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) sum += (LENGTH - i) * ALPHABET.indexOf(symbols.charAt(i));
        return sum % ALPHABET.length();
    }

    @JsonValue
    @Override
    public String toString() {
        return symbols.substring(0, 3) + "-" + symbols.substring(3, 6) + "-" + symbols.substring(6);
    }
}
