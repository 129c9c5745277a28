package hotline.sla;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseEvent;
import hotline.cases.State;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads {@code sla/deadlines.md}: what was worked out by hand is what the service computes. */
class DeadlineTableTest {
    private static final long MEMBER = 8;

    /** @param story what happened, separated by semicolons: {@code 2026-03-02 10:00 dispatched} */
    record Row(String what, String rule, String story, String due, String byHand) {
        ZoneId zone() {
            return TownRules.CALENDARS
                    .at(rule.split(" ")[0], Instant.EPOCH)
                    .calendar()
                    .zone();
        }

        Instant at(String date, String time) {
            return LocalDateTime.parse(date + "T" + time).atZone(zone()).toInstant();
        }

        List<String[]> events() {
            return Arrays.stream(story.split("; *")).map(e -> e.split(" ", 4)).toList();
        }

        @Override
        public String toString() {
            return what + ": " + rule + ", " + story;
        }
    }

    static Stream<Row> table() {
        return TownRules.lines("sla/deadlines.md").stream()
                .filter(l -> l.startsWith("| ") && !l.startsWith("| what |"))
                .map(l -> l.substring(2, l.length() - 2).split(" \\| "))
                .map(c -> new Row(c[0], c[1], c[2], c[3], c[4]));
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_deadline_is_what_was_worked_out_by_hand(Row row) {
        CaseClock total = story(row).newest(ClockKind.TOTAL);
        assertThat(LocalDateTime.ofInstant(total.dueAt(), row.zone()))
                .as(row.byHand())
                .isEqualTo(LocalDateTime.parse(row.due().replace(' ', 'T')));
    }

    @ParameterizedTest
    @MethodSource("table")
    void the_explanation_ends_at_the_deadline(Row row) {
        RuleBook book = book(row);
        CaseClock total = story(row).newest(ClockKind.TOTAL);
        Reckoning reckoning = Reckoning.of(total, book);
        assertThat(reckoning.due()).isEqualTo(total.dueAt());
        assertThat(reckoning.steps()).hasSize(total.changes().size() + 1);
        reckoning
                .steps()
                .forEach(s -> s.deadline()
                        .spans()
                        .forEach(span -> assertThat(span.from()).isBefore(span.to())));
    }

    @Test
    void the_table_is_long_enough_to_be_believed() {
        assertThat(table().toList()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    private static CaseStory story(Row row) {
        CaseStory story = new CaseStory(book(row)).by(row.rule());
        for (String[] e : row.events()) {
            Instant at = row.at(e[0], e[1]);
            switch (e[2]) {
                case "rule" -> {}
                case "dispatched" ->
                    story.happens(at, new CaseEvent.Opened()).happens(at, new CaseEvent.Dispatched(1, 11, null));
                case "urgency" -> story.by(e[3]).happens(at, new CaseEvent.UrgencyChanged("NORMAL", "URGENT", null));
                case "joined" ->
                    story.brings(MEMBER, row.at(e[3].split(" ")[0], e[3].split(" ")[1]))
                            .happens(at, new CaseEvent.MemberJoined(MEMBER, "x"));
                default -> story.happens(at, what(row, e));
            }
        }
        return story;
    }

    private static CaseEvent.What what(Row row, String[] e) {
        return switch (e[2]) {
            case "suspended" ->
                new CaseEvent.SuspensionApproved(1, "weather", row.at(e[3].split(" ")[0], e[3].split(" ")[1]), null);
            case "resumed" -> new CaseEvent.SuspensionEnded(1);
            case "extended" -> new CaseEvent.ExtensionApproved(1, e[3], null);
            case "replied" -> new CaseEvent.Replied(1, "a", "b");
            case "reviewed" -> new CaseEvent.Reviewed(1, null);
            case "sent-back" -> new CaseEvent.SentBack(1, "x");
            case "rehandled" -> new CaseEvent.Rehandled("not-solved", null);
            case "returned" -> new CaseEvent.ReturnAccepted(1, null);
            case "dispatched-anew" -> new CaseEvent.Dispatched(2, 12, null);
            case "merged" -> new CaseEvent.Merged(9, "x", State.HANDLING);
            case "unmerged" -> new CaseEvent.Unmerged(9, "x");
            case "left" -> new CaseEvent.MemberLeft(MEMBER, "x");
            case "note" -> new CaseEvent.NoteAdded("x");
            case "claimed" -> new CaseEvent.Claimed(1);
            default -> throw new IllegalArgumentException("nothing is called " + e[2]);
        };
    }

    /** Every rule of the row under its own text; {@code rule} changes that of the row from its date on. */
    private static RuleBook book(Row row) {
        Set<String> texts = new HashSet<>(Set.of(row.rule()));
        List<RuleBook.Dated> rules = new ArrayList<>();
        for (String[] e : row.events()) {
            if (e[2].equals("urgency")) texts.add(e[3]);
            if (e[2].equals("rule")) rules.add(rule(row.rule(), e[3], row.at(e[0], e[1])));
        }
        texts.forEach(t -> rules.add(rule(t, t, Instant.EPOCH)));
        return TownRules.book(rules.toArray(RuleBook.Dated[]::new));
    }

    private static RuleBook.Dated rule(String name, String text, Instant from) {
        String[] words = text.split(" ");
        String counting = words[2].toUpperCase(Locale.ROOT).replace('-', '_');
        return new RuleBook.Dated(
                name.toLowerCase(Locale.ROOT), ClockKind.TOTAL, from, words[0], Rule.of(words[1], counting));
    }
}
