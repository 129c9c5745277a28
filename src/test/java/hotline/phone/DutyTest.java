package hotline.phone;

import static hotline.phone.Activity.HOLDING;
import static hotline.phone.Activity.IDLE;
import static hotline.phone.Activity.OUTBOUND;
import static hotline.phone.Activity.RINGING;
import static hotline.phone.Activity.TALKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration WRAP_UP = Duration.ofSeconds(30);
    private static final String CALL = "lab-1.0";

    private final Duty ready = Duty.signedIn().ready();

    private static Duty busy(Duty duty, Activity activity) {
        return duty.busy(activity, activity == IDLE ? null : CALL, NINE, WRAP_UP);
    }

    private static void shows(Duty duty, OperatorStatus status, @Nullable String heldBecause) {
        assertThat(duty.status()).isEqualTo(status);
        assertThat(duty.memberPause()).isEqualTo(heldBecause);
    }

    @Test
    void who_signs_in_is_not_rung_before_he_is_ready() {
        shows(Duty.signedIn(), OperatorStatus.PAUSED, "signed-in");
        shows(ready, OperatorStatus.READY, null);
    }

    @Test
    void ringing_does_not_hold_him() {
        shows(busy(ready, RINGING), OperatorStatus.RINGING, null);
        shows(busy(busy(ready, RINGING), IDLE), OperatorStatus.READY, null);
    }

    @Test
    void the_queues_hold_him_from_the_first_moment_of_a_talk_so_that_no_call_slips_in_before_the_wrap_up() {
        Duty talking = busy(busy(ready, RINGING), TALKING);
        shows(talking, OperatorStatus.TALKING, "wrap-up");
        Duty after = busy(talking, IDLE);
        shows(after, OperatorStatus.WRAP_UP, "wrap-up");
        assertThat(after.wrapUpUntil()).isEqualTo(NINE.plus(WRAP_UP));
        shows(after.wrappedUp(), OperatorStatus.READY, null);
    }

    @Test
    void a_held_talk_is_still_a_talk() {
        Duty held = busy(busy(ready, TALKING), HOLDING);
        shows(held, OperatorStatus.HOLDING, "wrap-up");
        shows(busy(held, TALKING), OperatorStatus.TALKING, "wrap-up");
    }

    @Test
    void without_wrap_up_time_he_is_free_at_once() {
        Duty talking = ready.busy(TALKING, CALL, NINE, Duration.ZERO);
        shows(talking, OperatorStatus.TALKING, null);
        shows(talking.busy(IDLE, null, NINE, Duration.ZERO), OperatorStatus.READY, null);
    }

    @Test
    void calling_out_owes_no_wrap_up() {
        Duty out = ready.busy(OUTBOUND, null, NINE, WRAP_UP);
        shows(out, OperatorStatus.OUTBOUND, null);
        shows(busy(out, IDLE), OperatorStatus.READY, null);
    }

    @Test
    void a_talk_with_a_colleague_owes_no_wrap_up() {
        Duty internal = ready.busy(TALKING, null, NINE, WRAP_UP);
        shows(internal.busy(IDLE, null, NINE, WRAP_UP), OperatorStatus.READY, null);
    }

    @Test
    void a_pause_asked_for_while_talking_comes_after_the_wrap_up() {
        Duty talking = busy(ready, TALKING).pause("meal");
        shows(talking, OperatorStatus.TALKING, "wrap-up");
        Duty after = busy(talking, IDLE);
        shows(after, OperatorStatus.WRAP_UP, "wrap-up");
        shows(after.wrappedUp(), OperatorStatus.PAUSED, "meal");
        assertThat(after.wrappedUp().reason()).isEqualTo("meal");
    }

    @Test
    void a_pause_asked_for_in_the_wrap_up_takes_its_place() {
        shows(busy(busy(ready, TALKING), IDLE).pause("meal"), OperatorStatus.PAUSED, "meal");
    }

    @Test
    void ready_ends_the_wrap_up_and_a_pause() {
        shows(busy(busy(ready.pause("meal"), TALKING), IDLE).ready(), OperatorStatus.READY, null);
    }

    @Test
    void a_click_on_ready_while_talking_does_not_let_a_call_in() {
        shows(busy(ready.pause("meal"), TALKING).ready(), OperatorStatus.TALKING, "wrap-up");
    }

    @Test
    void the_same_told_twice_changes_nothing() {
        Duty after = busy(busy(ready, TALKING), IDLE);
        assertThat(after.busy(IDLE, null, NINE.plusSeconds(5), WRAP_UP)).isEqualTo(after);
        Duty talking = busy(ready, TALKING);
        assertThat(busy(talking, TALKING)).isEqualTo(talking);
    }

    @Test
    void a_call_in_the_wrap_up_that_was_offered_before_it_is_talked_and_wrapped_up_anew() {
        Duty again = busy(busy(busy(busy(ready, TALKING), IDLE), RINGING), TALKING);
        shows(again, OperatorStatus.TALKING, "wrap-up");
        assertThat(again.wrapUpUntil()).isNull();
    }

    @Test
    void casework_is_work_not_a_pause() {
        shows(ready.pause("casework"), OperatorStatus.CASEWORK, "casework");
        assertThat(ready.pause("casework").reason()).isNull();
    }
}
