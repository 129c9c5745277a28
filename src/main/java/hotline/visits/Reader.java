package hotline.visits;

import static hotline.visits.Satisfaction.DISSATISFIED;
import static hotline.visits.Satisfaction.NEUTRAL;
import static hotline.visits.Satisfaction.SATISFIED;

import hotline.visits.Reading.Answered;
import hotline.visits.Reading.NewMatter;
import hotline.visits.Reading.OptOut;
import hotline.visits.Reading.Reason;
import hotline.visits.Reading.Unreadable;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one reply: takes the words it knows out of it, the negated ones first, and looks at what they say together. Pure. */
final class Reader {
    /** So many characters beside a digit that are no known words: they want to be read. */
    private static final int MORE_THAN_A_DIGIT = 3;

    /** What is longer is a letter. */
    private static final int LETTER = 300;

    private final String whole;
    private String rest;

    private Reader(String plain) {
        this.whole = plain;
        this.rest = plain;
    }

    static Reading read(String text) {
        String plain = Plain.of(text);
        Reader reader = new Reader(plain);
        boolean quoted = reader.take(Words.OURS)
                && !reader.rest.replaceAll("[\\s\\p{P}\\p{S}]", "").isEmpty();
        if (!reader.says()) return new Unreadable(Reason.EMPTY);
        if (plain.length() > LETTER) return new Unreadable(Reason.WORDS);
        if (!quoted && Words.OPT_OUT.matcher(plain).find()) return new OptOut();
        return reader.read();
    }

    private boolean says() {
        return whole.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c > 0x2000 && !isPunctuation(c));
    }

    private static boolean isPunctuation(int c) {
        return Character.toString(c).matches("\\p{P}|\\p{Z}");
    }

    private Reading read() {
        if (isOnly("[\\d\\s\\p{P}\\p{Sm}]+")) return digits();
        if (Words.ACKNOWLEDGED.matcher(whole.replaceAll("[\\s\\p{P}~]+", "")).matches())
            return new Unreadable(Reason.ACKNOWLEDGED);
        Set<Integer> choices = choices();
        if (Words.DOUBLE_NEGATION.matcher(whole).find()) return new Unreadable(Reason.CONTRADICTORY);
        return read(choices, said());
    }

    /** What the words say, kind by kind. */
    private record Said(
            boolean bad, boolean alone, boolean notSolved, boolean partly, boolean fair, boolean good, boolean solved) {
        boolean nothing() {
            return !bad && !alone && !notSolved && !partly && !fair && !good && !solved;
        }
    }

    private Said said() {
        boolean praise = take(Words.PRAISE);
        boolean bad = take(Words.SARCASM) | take(Words.DISSATISFIED);
        boolean alone = take(Words.NOT_CONTACTED);
        boolean partly = take(Words.PARTLY);
        boolean notSolved = take(Words.NOT_SOLVED);
        boolean fair = take(Words.NEUTRAL);
        boolean good = praise | take(Words.SATISFIED);
        return new Said(bad, alone, notSolved, partly, fair, good, take(Words.SOLVED));
    }

    private Reading read(Set<Integer> choices, Said said) {
        boolean negative = said.bad || said.notSolved || said.alone;
        if (!negative && Words.CONDITIONAL.matcher(whole).find()) return new Unreadable(Reason.CONDITIONAL);
        if (Words.QUESTION.matcher(whole).find() && (!negative || whole.contains("吗")))
            return new Unreadable(Reason.QUESTION);
        if (said.nothing()) return choices.isEmpty() ? unknown() : choice(choices, more());
        if (said.bad && (said.good || said.fair || said.solved) || said.fair && said.good)
            return new Unreadable(Reason.CONTRADICTORY);
        if (said.partly && !said.bad) return new Unreadable(Reason.WORDS);
        return answer(choices, said);
    }

    private Reading answer(Set<Integer> choices, Said s) {
        if (s.notSolved && s.solved && !s.good && !s.fair && !s.bad) return new Unreadable(Reason.CONTRADICTORY);
        boolean three = choices.equals(Set.of(3));
        Satisfaction satisfaction = s.bad ? DISSATISFIED : s.fair ? NEUTRAL : s.good ? SATISFIED : null;
        if (satisfaction == null && (s.notSolved || s.alone) && three) satisfaction = DISSATISFIED;
        Boolean solved = s.notSolved ? Boolean.FALSE : s.bad ? null : s.good || s.fair || s.solved ? true : null;
        if (s.alone && (s.good || s.fair)) solved = s.notSolved ? Boolean.FALSE : null;
        if (satisfaction == null && s.solved && choices.equals(Set.of(1))) satisfaction = SATISFIED;
        if (satisfaction == null && s.solved && choices.equals(Set.of(2))) satisfaction = NEUTRAL;
        boolean content = s.good || s.fair || s.solved;
        boolean against = content && (three || s.notSolved || s.alone) || choices.size() > 1;
        return new Answered(s.alone ? false : null, solved, satisfaction, against || goesOn(s));
    }

    /** A "but", or something that he wants done besides. */
    private boolean goesOn(Said s) {
        take(Words.WISH);
        boolean but = Words.CONTRAST.matcher(rest).find();
        boolean wants = Words.REQUEST.matcher(rest).find()
                || Words.NEW_MATTER.matcher(rest).find();
        return but || wants && !s.bad && !s.notSolved;
    }

    private Reading unknown() {
        if (Words.NEW_MATTER.matcher(whole).find()) return new NewMatter();
        if (Words.REQUEST.matcher(whole).find()) return new Unreadable(Reason.REQUEST);
        return new Unreadable(Reason.WORDS);
    }

    private Reading digits() {
        Set<String> runs = new TreeSet<>();
        Matcher m = Pattern.compile("\\d+").matcher(whole);
        while (m.find()) runs.add(m.group());
        if (runs.isEmpty()) return new Unreadable(Reason.EMPTY);
        Set<Integer> digits = new TreeSet<>();
        for (String run : runs) run.chars().forEach(c -> digits.add(c - '0'));
        boolean few = runs.stream().allMatch(run -> run.length() <= 3);
        if (!few || digits.stream().anyMatch(d -> d < 1 || d > 3)) return new Unreadable(Reason.NUMBER);
        return choice(digits, false);
    }

    private static Reading choice(Set<Integer> digits, boolean more) {
        if (digits.size() > 1) return new Unreadable(Reason.SEVERAL_DIGITS);
        return switch (digits.iterator().next()) {
            case 1 -> new Answered(null, true, SATISFIED, more);
            case 2 -> new Answered(null, true, NEUTRAL, more);
            case 3 -> new Answered(null, null, DISSATISFIED, more);
            default -> new Unreadable(Reason.NUMBER);
        };
    }

    /** Digits that were chosen, not those of an address or a time. */
    private Set<Integer> choices() {
        Set<Integer> chosen = new TreeSet<>();
        Matcher written = Words.WRITTEN.matcher(whole);
        if (written.find()) chosen.add("一二三壹贰叁".indexOf(written.group(1)) % 3 + 1);
        Matcher m = Words.CHOICE.matcher(whole);
        while (m.find()) chosen.add(Integer.parseInt(m.group(1)));
        return chosen;
    }

    /** Whether there is something to read beside the digit. */
    private boolean more() {
        String left = Words.POLITE.matcher(rest).replaceAll("").replaceAll("[\\s\\p{P}\\p{S}\\d一二三]", "");
        return left.length() > MORE_THAN_A_DIGIT || Words.CONTRAST.matcher(rest).find();
    }

    private boolean isOnly(String characters) {
        return whole.matches(characters);
    }

    private boolean take(Pattern words) {
        Matcher m = words.matcher(rest);
        if (!m.find()) return false;
        rest = m.replaceAll(" ");
        return true;
    }
}
