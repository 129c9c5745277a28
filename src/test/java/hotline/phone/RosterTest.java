package hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Set<String> QUEUES = Set.of("booking");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private final Set<String> people = Set.of("operator", "operator2");

    private static OperatorSession at(String extension, String login, Duty duty) {
        return new OperatorSession(1, login, "lab", extension, List.of("*"), duty, NINE, NINE);
    }

    private static OperatorSession ready(String extension, String login) {
        return at(extension, login, Duty.signedIn().ready());
    }

    private static QueueMember member(String extension, String name, @Nullable String pause) {
        return new QueueMember("booking", extension, name, true, pause);
    }

    private List<MemberMove> mend(List<QueueMember> members, OperatorSession... onDuty) {
        return Roster.mend(new Queues(QUEUES, members), List.of(onDuty), people::contains);
    }

    @Test
    void nothing_is_told_when_all_is_right() {
        assertThat(mend(List.of(member("8001", "operator", null)), ready("8001", "operator")))
                .isEmpty();
    }

    @Test
    void a_ghost_is_removed() {
        assertThat(mend(List.of(member("8001", "operator", null))))
                .containsExactly(new MemberMove.Remove("booking", "8001"));
    }

    @Test
    void a_ghost_of_another_person_at_a_taken_telephone_gives_way() {
        assertThat(mend(List.of(member("8001", "operator2", null)), ready("8001", "operator")))
                .containsExactly(
                        new MemberMove.Remove("booking", "8001"),
                        new MemberMove.Add("booking", "8001", "operator", null));
    }

    @Test
    void members_that_are_not_ours_stay() {
        assertThat(mend(List.of(member("8001", "8001", null)))).isEmpty();
    }

    @Test
    void members_of_the_configuration_stay() {
        assertThat(mend(List.of(new QueueMember("booking", "8001", "operator", false, null))))
                .isEmpty();
    }

    @Test
    void who_is_missing_is_added_as_he_is() {
        assertThat(mend(List.of(), at("8001", "operator", Duty.signedIn())))
                .containsExactly(new MemberMove.Add("booking", "8001", "operator", "signed-in"));
    }

    @Test
    void a_pause_that_was_not_told_is_told() {
        Duty wrappingUp = Duty.signedIn().ready().busy(Activity.TALKING, "lab-1.0", NINE, Duration.ofSeconds(30));
        assertThat(mend(List.of(member("8001", "operator", null)), at("8001", "operator", wrappingUp)))
                .containsExactly(new MemberMove.Pause("8001", "wrap-up"));
        assertThat(mend(List.of(member("8001", "operator", "")), ready("8001", "operator")))
                .containsExactly(new MemberMove.Pause("8001", null));
    }

    @Test
    void queues_that_he_does_not_serve_lose_him() {
        OperatorSession lost = new OperatorSession(
                1, "operator", "lab", "8001", List.of("lost"), Duty.signedIn().ready(), NINE, NINE);
        assertThat(Roster.mend(
                        new Queues(Set.of("booking", "lost"), List.of(member("8001", "operator", null))),
                        List.of(lost),
                        people::contains))
                .containsExactly(
                        new MemberMove.Remove("booking", "8001"), new MemberMove.Add("lost", "8001", "operator", null));
    }

    @Test
    void before_entering_he_is_removed_from_everywhere() {
        assertThat(Roster.enter(ready("8001", "operator"), QUEUES))
                .containsExactly(
                        new MemberMove.Remove("booking", "8001"),
                        new MemberMove.Add("booking", "8001", "operator", null));
    }

    @Test
    void a_change_that_the_queues_need_not_know_is_not_told() {
        OperatorSession before = ready("8001", "operator");
        OperatorSession ringing = before.with(before.duty().busy(Activity.RINGING, "c", NINE, Duration.ZERO), NINE);
        assertThat(Roster.between(before, ringing)).isEmpty();
        assertThat(Roster.between(before, before.with(before.duty().pause("meal"), NINE)))
                .containsExactly(new MemberMove.Pause("8001", "meal"));
    }
}
