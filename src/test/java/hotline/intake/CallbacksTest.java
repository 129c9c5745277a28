package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Actor;
import hotline.base.PersonalData.Person;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.intake.CallbackResult.Said;
import hotline.vault.Vault;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entry of a number follows what is known of its calls, whatever becomes known when. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CallbacksTest {
    @Inject
    Callbacks callbacks;

    @Inject
    CallbackLists lists;

    @Inject
    CallbackData data;

    @Inject
    Directory directory;

    @Inject
    Vault vault;

    @Inject
    Jdbi jdbi;

    private final PhoneNumber number =
            new PhoneNumber("137%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    private final Instant start = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
    private Viewer operator = new Viewer(Actor.SYSTEM, "", Set.of());

    @BeforeEach
    void sit() {
        var person = directory.personByLogin("operator").orElseThrow();
        operator = new Viewer(new Actor(person.id(), "operator", person.unit()), "", Set.of(Role.OPERATOR));
    }

    private Tried missed(int minute) {
        return call(minute, false);
    }

    private Tried answered(int minute) {
        return call(minute, true);
    }

    private Tried call(int minute, boolean answered) {
        Instant at = start.plusSeconds(60L * minute);
        return new Tried("t-" + number.digits() + "." + minute, "96196", "complaint", at, at.plusSeconds(9), answered);
    }

    private int told(Tried... tried) {
        String hash = HexFormat.of().formatHex(vault.hash(number.digits()));
        return QuarkusTransaction.requiringNew().call(() -> {
            while (!callbacks.myTurn()) Thread.onSpinWait();
            return callbacks.missed(List.of(new Callbacks.Caller(hash, number, Arrays.asList(tried))));
        });
    }

    /** Its entries, oldest first. */
    private List<CallbackView> entries() {
        List<Long> ids = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery("SELECT id FROM callback WHERE phone_hash = :hash ORDER BY id")
                                .bind("hash", vault.hash(number.digits()))
                                .mapTo(Long.class)
                                .list()));
        return ids.stream().map(id -> lists.one(id, operator)).toList();
    }

    private CallbackView entry() {
        return entries().getLast();
    }

    @Test
    void told_again_it_changes_nothing() {
        assertThat(told(missed(1))).isEqualTo(1);
        assertThat(told(missed(1))).isZero();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void what_closed_it_by_itself_may_turn_out_wrong() {
        told(missed(1));
        told(missed(1), answered(2));
        assertThat(entry().result()).isEqualTo(CallbackResult.CALLED_AGAIN);
        told(missed(1), missed(2));
        assertThat(entries()).as("the same entry, open again").hasSize(1);
        assertThat(entry().result()).isNull();
        assertThat(entry().missed()).isEqualTo(2);
    }

    @Test
    void a_miss_that_was_none_takes_its_entry_along() {
        told(missed(1));
        told();
        assertThat(entry().result()).isEqualTo(CallbackResult.NOT_MISSED);
    }

    @Test
    void what_a_person_has_settled_stays_settled() {
        told(missed(1));
        callbacks.claim(entry().id(), operator);
        callbacks.result(entry().id(), Said.DO_NOT_CALL, null, null, operator);
        assertThat(told(missed(1))).isZero();
        told(missed(1), missed(70));
        assertThat(entries()).as("a new wish").hasSize(2);
        assertThat(entry().missed()).isEqualTo(1);
    }

    @Test
    void who_calls_again_in_a_pause_is_called_now() {
        told(missed(1));
        callbacks.claim(entry().id(), operator);
        callbacks.result(entry().id(), Said.NOT_REACHED, null, null, operator);
        assertThat(entry().waits(Instant.now())).isTrue();
        told(missed(1), missed(5));
        assertThat(entry().waits(Instant.now())).isFalse();
        assertThat(entry().tries()).isEqualTo(1);
    }

    @Test
    void whom_we_have_in_hand_may_reach_us_first() {
        told(missed(1));
        long id = entry().id();
        callbacks.claim(id, operator);
        told(missed(1), answered(3));
        assertThatThrownBy(() -> callbacks.result(id, Said.NOT_REACHED, null, null, operator))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("callback-closed"));
    }

    @Test
    void who_is_forgotten_is_not_called() {
        told(missed(1));
        long id = entry().id();
        Person person = new Person(List.of(), List.of(number), Set.of());
        assertThat(QuarkusTransaction.requiringNew().call(() -> data.export(person)))
                .hasSize(1);
        QuarkusTransaction.requiringNew().run(() -> data.emptyPerson(person));
        assertThat(entries()).isEmpty();
        assertThat(lists.one(id, operator).phone()).isNull();
        assertThat(lists.one(id, operator).result()).isEqualTo(CallbackResult.DO_NOT_CALL);
        assertThat(lists.one(id, operator).missed()).as("the count stays").isEqualTo(1);
    }
}
