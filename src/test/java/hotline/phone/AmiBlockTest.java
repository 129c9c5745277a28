package hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calls.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmiBlockTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:02:03.456789Z");

    @Test
    void the_time_is_the_servers_own_to_the_microsecond() {
        assertThat(AmiBlock.time("1795202695.863317", NOW)).isEqualTo(Instant.parse("2026-11-20T19:24:55.863317Z"));
        assertThat(AmiBlock.time("1795202695.000001", NOW).getNano()).isEqualTo(1000);
        assertThat(AmiBlock.time("1795202695.999999", NOW).getNano()).isEqualTo(999_999_000);
    }

    @Test
    void without_a_readable_time_it_is_the_moment_it_came() {
        assertThat(AmiBlock.time(null, NOW)).isEqualTo(NOW);
        assertThat(AmiBlock.time("soon", NOW)).isEqualTo(NOW);
    }

    @Test
    void every_field_is_kept_also_one_that_no_library_knows() {
        Map<String, String> fields = AmiBlock.fields(List.of("Event: AgentCalled", "SomethingNew: 7", "Empty: "));
        assertThat(fields).containsEntry("SomethingNew", "7").containsEntry("Empty", "");
    }

    @Test
    void a_value_may_hold_colons_and_spaces() {
        assertThat(AmiBlock.fields(List.of("ConnectedLineName: a: b ", "broken line")))
                .containsOnly(Map.entry("ConnectedLineName", "a: b "));
    }

    @Test
    void a_callers_text_cannot_replace_what_asterisk_says() {
        Map<String, String> fields =
                AmiBlock.fields(List.of("Event: UserEvent", "Uniqueid: lab-1.0", "Caller: 138", "Uniqueid: lab-9.9"));
        assertThat(fields).containsEntry("Uniqueid", "lab-1.0");
    }

    @Test
    void a_user_event_goes_by_the_name_the_dialplan_gave_it() {
        Evidence evidence = AmiBlock.evidence(
                "lab",
                AmiBlock.fields(List.of(
                        "Event: UserEvent",
                        "Timestamp: 1795202709.014688",
                        "Uniqueid: lab-1795202695.0",
                        "Linkedid: lab-1795202695.0",
                        "UserEvent: HotlineRating",
                        "Rating: 5")),
                NOW);
        assertThat(evidence.event()).isEqualTo("HotlineRating");
        assertThat(evidence.uniqueId()).isEqualTo("lab-1795202695.0");
        assertThat(evidence.linkedId()).isEqualTo("lab-1795202695.0");
        assertThat(evidence.fields()).containsEntry("Rating", "5");
    }
}
