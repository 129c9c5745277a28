package hotline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.PhoneNumber;
import hotline.database.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CallsTest {
    private static int sequence = 1000;

    @Inject
    Calls calls;

    @Inject
    Jdbi jdbi;

    @Inject
    Heard heard;

    @ApplicationScoped
    static class Heard {
        private final List<QueueVisit> visits = new CopyOnWriteArrayList<>();

        List<QueueVisit> of(String uniqueId) {
            return visits.stream().filter(v -> v.uniqueId().equals(uniqueId)).toList();
        }

        void on(@Observes VisitChanged changed) {
            visits.add(changed.visit());
        }
    }

    private static Story story() {
        return new Story(Instant.parse("2026-11-19T02:00:00Z"), sequence++);
    }

    private List<QueueVisit> folded(Story story, Predicate<List<QueueVisit>> done) {
        return Until.folded(() -> calls.visits(story.id()), done);
    }

    private static Predicate<List<QueueVisit>> ended() {
        return visits -> !visits.isEmpty() && !visits.getLast().open();
    }

    private long rows(Story story) {
        return count("SELECT COUNT(*) FROM call_evidence WHERE call_key = '" + story.id() + "'");
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery(sql).mapTo(Long.class).one()));
    }

    @Test
    void what_was_witnessed_is_folded_as_the_pure_fold_says() {
        Story story = story().arrived("96196", "complaint")
                .recorded()
                .answered("op", 3)
                .rated("5", "OK")
                .at(40)
                .hungUp();
        calls.witness(story.told());
        assertThat(folded(story, ended())).isEqualTo(story.visits());
    }

    @Test
    void the_same_evidence_twice_is_one() {
        Story story = story().arrived("96196", "complaint").answered("op", 3).hungUp();
        calls.witness(story.told());
        long once = rows(story);
        calls.witness(story.told());
        assertThat(once).isEqualTo(story.told().size());
        assertThat(rows(story)).isEqualTo(once);
        assertThat(folded(story, ended())).isEqualTo(story.visits());
    }

    @Test
    void the_order_and_the_batches_in_which_it_comes_do_not_matter() {
        Story story = story().arrived("96196", "complaint")
                .recorded()
                .answered("op", 3)
                .rated("2", "OK")
                .at(40)
                .hungUp();
        List<Evidence> told = new ArrayList<>(story.told());
        Collections.shuffle(told, new Random(3));
        told.forEach(e -> calls.witness(List.of(e)));
        assertThat(folded(story, v -> v.equals(story.visits()))).hasSize(1);
    }

    @Test
    void what_does_not_matter_is_not_kept() {
        Story story = story().event("DeviceStateChange", "x").event("Newchannel", "y");
        calls.witness(story.told());
        assertThat(rows(story)).isZero();
    }

    @Test
    void a_visit_is_told_whenever_it_changes_and_not_else() {
        Story story = story().arrived("96196", "complaint").at(1).joined("complaint");
        calls.witness(story.told());
        folded(story, v -> !v.isEmpty());
        calls.witness(story.told());
        calls.witness(story.at(9).abandoned().hungUp().told());
        folded(story, ended());
        List<QueueVisit> told = Until.folded(() -> heard.of(story.id()), v -> v.size() == 2);
        assertThat(told).extracting(QueueVisit::outcome).containsExactly(null, Outcome.ABANDONED);
    }

    @Test
    void marks_left_by_a_process_that_died_are_folded() {
        Story story = story().arrived("96196", "complaint").answered("op", 3).hungUp();
        calls.witness(story.told());
        folded(story, ended());
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> {
                    h.execute("DELETE FROM call_visit WHERE unique_id = ?", story.id());
                    h.execute("INSERT INTO call_unfolded (server, call_key) VALUES ('lab', ?)", story.id());
                }));
        assertThat(folded(story, ended())).isEqualTo(story.visits());
    }

    @Test
    void nothing_stays_marked_when_all_is_folded() {
        Story story = story().arrived("96196", "complaint").answered("op", 3).hungUp();
        calls.witness(story.told());
        folded(story, ended());
        assertThat(Until.folded(() -> count("SELECT COUNT(*) FROM call_unfolded"), n -> n == 0))
                .isZero();
    }

    @Test
    void personal_data_is_not_readable_in_the_tables() {
        Story story = story().arrived("96196", "complaint", "13912345678", "Wang Xiaoming")
                .answered("op", 3)
                .hungUp();
        calls.witness(story.told());
        folded(story, ended());
        assertThat(everything("call_evidence", "call_key", story) + everything("call_visit", "unique_id", story))
                .contains(story.id())
                .doesNotContain("13912345678", "Xiaoming");
    }

    /** All columns of all rows as one text, bytes as they are. */
    private String everything(String table, String key, Story story) {
        String sql = "SELECT * FROM " + table + " WHERE " + key + " = :id";
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(sql)
                        .bind("id", story.id())
                        .map((r, c) -> {
                            StringBuilder row = new StringBuilder();
                            for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                                Object value = r.getObject(i);
                                row.append(
                                        value instanceof byte[] bytes
                                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                : value);
                            }
                            return row.toString();
                        })
                        .collect(Collectors.joining("\n"))));
    }

    @Test
    void a_callers_earlier_calls_are_found_by_the_number_newest_first() {
        Story first = story().arrived("96196", "complaint", "13700001111", "")
                .answered("op", 3)
                .hungUp();
        Story second = new Story(Instant.parse("2026-11-19T05:00:00Z"), sequence++)
                .arrived("12328", "complaint", "+8613700001111", "")
                .at(1)
                .joined("complaint");
        calls.witness(first.told());
        calls.witness(second.told());
        folded(first, ended());
        folded(second, v -> !v.isEmpty());
        assertThat(calls.ofCaller(new PhoneNumber("13700001111"), 10))
                .extracting(QueueVisit::uniqueId)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void a_second_operator_is_known_by_his_seat_in_a_queue() {
        calls.witness(Story.call()
                .at(-100)
                .event("QueueMemberAdded", null, "Interface", "PJSIP/8044", "MemberName", "chen", "Queue", "complaint")
                .told());
        Story story = story().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(2)
                .connected("op", "8001", "a")
                .bridged("b", "a", "8001")
                .at(9)
                .left("b", "a")
                .left("b", story.id());
        story.at(10)
                .bridged("c", "d", "8044")
                .at(20)
                .left("c", "d")
                .left("c", story.id())
                .hungUp();
        Story seated = new Story(Instant.parse("2026-11-21T02:00:00Z"), sequence++).arrived("96196", "complaint");
        seated.at(1).joined("complaint").at(2).connected("op", "8001", "a").bridged("b", "a", "8001");
        seated.at(9)
                .left("b", "a")
                .left("b", seated.id())
                .at(10)
                .bridged("c", "d", "8044")
                .at(20)
                .hungUp();
        calls.witness(story.told());
        calls.witness(seated.told());
        folded(story, ended());
        folded(seated, ended());
        assertThat(legs(seated)).containsExactly("op", "chen");
        assertThat(legs(story)).containsExactly("op", null);
    }

    private List<String> legs(Story story) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery("SELECT operator FROM call_leg WHERE unique_id = :id ORDER BY n")
                                .bind("id", story.id())
                                .mapTo(String.class)
                                .list()));
    }

    @Test
    void an_attended_transfer_brings_both_halves_together_whichever_comes_last() {
        Story story = story().arrived("96196", "complaint").at(1).joined("complaint");
        String consultation = "lab-1795000000." + sequence++;
        story.at(3).connected("op", "8001", "a").bridged("b1", "a", "8001");
        List<Evidence> first = story.told();
        story.linked(consultation).at(10).entered("b2", "x", "8001").entered("b2", "y", "8002");
        List<Evidence> all = new ArrayList<>(story.told());
        all.removeAll(first);
        List<Evidence> late = List.copyOf(all);
        story.linked(story.id()).at(14).left("b1", "a").left("b1", story.id()).entered("b2", story.id(), null);
        story.event(
                "AttendedTransfer",
                null,
                "Result",
                "Success",
                "OrigTransfererLinkedid",
                story.id(),
                "SecondTransfererLinkedid",
                consultation);
        story.at(20).left("b2", "y").left("b2", story.id()).hungUp();
        List<Evidence> early = new ArrayList<>(story.told());
        early.removeAll(late);
        calls.witness(early);
        folded(story, ended());
        calls.witness(late);
        QueueVisit visit = folded(
                        story, v -> Long.valueOf(17_000_000).equals(v.getFirst().talkMicros()))
                .getFirst();
        assertThat(visit.linked()).containsExactly(story.id(), consultation);
    }

    @Test
    void a_restart_of_the_server_ends_the_calls_that_were_open() {
        Story waiting =
                story().at("reboots").arrived("96196", "complaint").at(1).joined("complaint");
        calls.witness(waiting.told());
        folded(waiting, v -> !v.isEmpty());
        Story boot = story().at("reboots").at(600).event("FullyBooted", null, "Uptime", "2");
        Story after = new Story(boot.time(599), sequence++)
                .at("reboots")
                .arrived("96196", "complaint")
                .at(0.5)
                .joined("complaint");
        calls.witness(boot.told());
        calls.witness(after.told());
        assertThat(folded(waiting, ended()).getFirst().outcome()).isEqualTo(Outcome.PBX_RESTART);
        assertThat(folded(waiting, ended()).getFirst().endedAt()).isEqualTo(boot.time(598));
        assertThat(folded(after, v -> !v.isEmpty()).getFirst().outcome()).isNull();
    }

    @Test
    void a_restart_that_becomes_known_late_moves_the_end_back() {
        Story waiting = new Story(Instant.parse("2026-10-19T02:00:00Z"), sequence++).arrived("96196", "complaint");
        calls.witness(waiting.at(1).joined("complaint").told());
        folded(waiting, v -> !v.isEmpty());
        calls.witness(new Story(waiting.time(900), 1).booted().told());
        assertThat(folded(waiting, ended()).getFirst().endedAt()).isEqualTo(waiting.time(900));
        calls.witness(new Story(waiting.time(600), 1).booted().told());
        assertThat(folded(waiting, v -> v.getFirst().endedAt().equals(waiting.time(600)))
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.PBX_RESTART);
    }

    @Inject
    LostCalls lost;

    @Test
    void a_call_of_which_nothing_is_heard_for_hours_is_lost_from_sight() {
        Story silent = new Story(Instant.parse("2026-01-01T02:00:00Z"), sequence++).arrived("96196", "complaint");
        silent.at(1).joined("complaint");
        calls.witness(silent.told());
        folded(silent, v -> !v.isEmpty());
        lost.sweep();
        assertThat(folded(silent, ended()).getFirst().outcome()).isEqualTo(Outcome.LOST_TRACK);
        calls.witness(silent.at(4).abandoned().hungUp().told());
        assertThat(folded(silent, v -> v.getFirst().outcome() == Outcome.SHORT_ABANDON))
                .hasSize(1);
    }

    @Test
    void twenty_thousand_events_in_batches_are_all_kept() {
        List<Evidence> burst = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Story story = new Story(Instant.parse("2026-11-18T02:00:00Z").plusSeconds(i), sequence++);
            story.arrived("96196", "complaint")
                    .recorded()
                    .answered("op", 3)
                    .rated("5", "OK")
                    .at(40)
                    .hungUp();
            stories.add(story);
            burst.addAll(story.told());
        }
        long begin = System.nanoTime();
        for (int i = 0; i < burst.size(); i += 500) calls.witness(burst.subList(i, Math.min(i + 500, burst.size())));
        long stored = System.nanoTime();
        for (Story story : stories) folded(story, ended());
        System.out.printf(
                "ledger: %d events stored in %d ms, folded %d ms later%n",
                burst.size(), (stored - begin) / 1_000_000, (System.nanoTime() - stored) / 1_000_000);
        assertThat(stories).allSatisfy(s -> assertThat(calls.visits(s.id())).isEqualTo(s.visits()));
    }
}
