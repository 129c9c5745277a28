package hotline.open311;

import static hotline.cases.State.ANSWERED;
import static hotline.cases.State.CLOSED;
import static hotline.cases.State.DISPATCHED;
import static hotline.cases.State.HANDLING;
import static hotline.cases.State.MERGED;
import static hotline.cases.State.RECEIVED;
import static hotline.cases.State.REHANDLE;
import static hotline.cases.State.REJECTED;
import static hotline.cases.State.REPLIED;
import static hotline.cases.State.VISITING;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What anybody may know, event by event: each a minute after the one before. */
class PublicFoldTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final List<PublicEvent> events = new ArrayList<>();

    private PublicFoldTest then(String word, State state, @Nullable Long unit, @Nullable String text) {
        events.add(new PublicEvent(START.plusSeconds(60L * events.size()), word, state, unit, text));
        return this;
    }

    private PublicFoldTest then(String word, State state) {
        return then(word, state, state == RECEIVED ? null : 11L, null);
    }

    private PublicFold shown() {
        return PublicFold.of(events);
    }

    private static Instant minute(int n) {
        return START.plusSeconds(60L * n);
    }

    private PublicFoldTest atWork() {
        return then("opened", RECEIVED).then("dispatched", DISPATCHED).then("signed-in", HANDLING);
    }

    @Test
    void a_new_case_is_open_and_says_nothing() {
        assertThat(then("opened", RECEIVED).shown()).isEqualTo(new PublicFold(true, false, null, null, START));
    }

    @Test
    void a_units_answer_is_nobodys_before_its_review() {
        atWork().then("replied", REPLIED, 11L, "已修好");
        assertThat(shown().notes()).isNull();
        then("reviewed", VISITING);
        assertThat(shown().notes()).isEqualTo("已修好");
        assertThat(shown().open()).isTrue();
        assertThat(shown().updatedAt()).isEqualTo(minute(4));
    }

    @Test
    void a_reply_that_was_sent_back_is_never_shown() {
        atWork().then("replied", REPLIED, 11L, "不归我们管")
                .then("sent-back", HANDLING)
                .then("reviewed", VISITING);
        assertThat(shown().notes()).isNull();
    }

    @Test
    void what_a_helping_unit_replies_stays_in_the_house() {
        atWork().then("replied", HANDLING, 11L, "内部")
                .then("replied", REPLIED, 11L, "公开")
                .then("reviewed", VISITING);
        assertThat(shown().notes()).isEqualTo("公开");
    }

    @Test
    void an_answered_case_stays_closed_while_the_citizen_is_asked() {
        then("opened", RECEIVED)
                .then("answered", ANSWERED, null, "明早开门")
                .then("sampled", VISITING)
                .then("closed", CLOSED);
        assertThat(shown()).isEqualTo(new PublicFold(false, false, "明早开门", 11L, minute(2)));
    }

    @Test
    void it_is_updated_when_it_was_closed_and_not_when_it_was_put_away() {
        atWork().then("replied", REPLIED, 11L, "好").then("reviewed", VISITING).then("closed", CLOSED);
        Instant closed = shown().updatedAt();
        assertThat(closed).isEqualTo(minute(5));
        assertThat(then("archived", State.ARCHIVED).shown().updatedAt()).isEqualTo(closed);
    }

    @Test
    void notes_between_colleagues_change_nothing() {
        Instant before = atWork().shown().updatedAt();
        assertThat(then("note-added", HANDLING, 11L, "难办").shown().updatedAt()).isEqualTo(before);
    }

    @Test
    void a_later_deadline_is_news() {
        assertThat(atWork().then("extension-approved", HANDLING).shown().updatedAt())
                .isEqualTo(minute(3));
    }

    @Test
    void handling_again_opens_it_and_takes_the_old_answer_back() {
        atWork().then("replied", REPLIED, 11L, "好").then("reviewed", VISITING).then("rehandled", REHANDLE);
        assertThat(shown().open()).isTrue();
        assertThat(shown().notes()).isNull();
    }

    @Test
    void a_rejected_case_is_closed_until_the_citizen_appeals() {
        then("opened", RECEIVED).then("rejected", REJECTED, null, "请拨打 110");
        assertThat(shown().open()).isFalse();
        assertThat(shown().notes()).isEqualTo("请拨打 110");
        assertThat(then("appealed", RECEIVED).shown()).isEqualTo(new PublicFold(true, false, null, null, minute(2)));
    }

    @Test
    void a_merged_case_is_closed_and_says_so() {
        atWork().then("merged", MERGED);
        assertThat(shown().open()).isFalse();
        assertThat(shown().merged()).isTrue();
    }
}
