package hotline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.PersonalData.Person;
import hotline.base.PhoneNumber;
import hotline.database.DatabaseResource;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The caller goes, the call stays. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class EmptyingTest {
    private static int sequence = 7000;

    @Inject
    Calls calls;

    @Inject
    CallData data;

    @Inject
    OldCalls old;

    @Inject
    Folding folding;

    @Inject
    Vault vault;

    @Inject
    Jdbi jdbi;

    private Story folded(Instant at) {
        Story story = new Story(at, sequence++)
                .arrived("96196", "complaint", "1330000" + sequence, "诸葛长风")
                .answered("op", 3)
                .rated("5", "OK")
                .at(40)
                .hungUp();
        calls.witness(story.told());
        Until.folded(
                () -> calls.visits(story.id()),
                visits -> !visits.isEmpty() && !visits.getLast().open());
        return story;
    }

    private List<Map<String, Object>> counted(String call) {
        String sql = "SELECT * FROM call_visit WHERE unique_id = ?";
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery(sql).bind(0, call).mapToMap().list()))
                .stream()
                .peek(row -> row.keySet().removeIf(k -> k.startsWith("caller")))
                .toList();
    }

    private List<String> evidence(String call) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("SELECT sealed FROM call_evidence WHERE call_key = ?")
                        .bind(0, call)
                        .mapTo(byte[].class)
                        .list()))
                .stream()
                .map(vault::open)
                .toList();
    }

    private static PhoneNumber caller(QueueVisit visit) {
        return PhoneNumber.read(java.util.Objects.requireNonNull(visit.caller()))
                .orElseThrow();
    }

    @Test
    void a_call_without_its_caller_counts_as_before_and_folds_to_the_same() {
        Story story = folded(Instant.parse("2026-10-19T02:00:00Z"));
        PhoneNumber caller = caller(calls.visits(story.id()).getFirst());
        List<Map<String, Object>> before = counted(story.id());
        assertThat(evidence(story.id()).toString()).contains(caller.digits());
        Person person = new Person(List.of(), List.of(caller), Set.of());
        assertThat(data.export(person)).isNotEmpty();
        QuarkusTransaction.requiringNew().run(() -> data.emptyPerson(person));
        assertThat(evidence(story.id()).toString()).doesNotContain(caller.digits(), "诸葛长风");
        assertThat(counted(story.id())).isEqualTo(before);
        assertThat(calls.visits(story.id()).getFirst().caller()).isNull();
        assertThat(data.export(person)).isEmpty();
        folding.fold(List.of(new Mark(Trace.SERVER, story.id(), List.of())));
        assertThat(counted(story.id())).isEqualTo(before);
        assertThat(calls.visits(story.id()).getFirst().caller()).isNull();
    }

    @Test
    void old_calls_lose_their_callers_and_young_ones_do_not() {
        Story ancient = folded(Instant.parse("2019-10-19T02:00:00Z"));
        Story young = folded(Instant.parse("2026-10-20T02:00:00Z"));
        Instant before = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(old.due(before)).isPositive();
        while (old.act(before, 50) > 0) {
            // until all are done
        }
        assertThat(old.due(before)).isZero();
        assertThat(calls.visits(ancient.id()).getFirst().caller()).isNull();
        assertThat(calls.visits(young.id()).getFirst().caller()).isNotNull();
    }

    @Test
    void short_numbers_are_not_cut_out_of_others() {
        assertThat(CallEmptying.without(
                        Map.of("CallerIDNum", "110", "Channel", "PJSIP/96110-0001", "CallerIDName", "110"),
                        Set.of("110")))
                .containsEntry("CallerIDNum", "")
                .containsEntry("Channel", "PJSIP/96110-0001");
        assertThat(CallEmptying.without(
                        Map.of("num", "+8613812348000", "appdata", "x,13812348000,y"), Set.of("13812348000")))
                .containsEntry("num", "")
                .containsEntry("appdata", "x,,y");
    }
}
