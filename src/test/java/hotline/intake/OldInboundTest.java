package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Channel;
import hotline.base.PersonalData.Person;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Of old messages nothing personal is left, and nothing else is touched. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class OldInboundTest {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 90_000_000);
    private static final Instant BEFORE = Instant.parse("2002-01-01T00:00:00Z");

    @Inject
    Inbound inbound;

    @Inject
    OldInbound old;

    @Inject
    InboundData data;

    @Inject
    Vault vault;

    @Inject
    Jdbi jdbi;

    private final String phone = "131%08d".formatted(NEXT.incrementAndGet());

    private String writes(String text) {
        String ref = "old-" + UUID.randomUUID();
        inbound.store(Channel.SMS, "96196", phone, ref, text, Instant.now());
        Until.that("read", () -> !"STORED".equals(row(ref).get("state")));
        return ref;
    }

    /** As if it had come then; as another text came under its key. */
    private void aged(String ref) {
        assertThatThrownBy(() -> inbound.store(Channel.SMS, "96196", phone, ref, "别的话", Instant.now()))
                .isInstanceOf(Refusal.class);
        inTransaction(() -> jdbi.withHandle(
                h -> h.execute("UPDATE inbound_message SET received_at = '2001-05-06 07:08:09' WHERE ref = ?", ref)));
    }

    private Map<String, Object> row(String ref) {
        return inTransaction(() -> jdbi.withHandle(h -> h.createQuery("SELECT * FROM inbound_message WHERE ref = ?")
                .bind(0, ref)
                .mapToMap()
                .one()));
    }

    /** Everything of all messages but this one, as the database sees it; bytes by their hash. */
    private List<String> others(String ref) {
        return inTransaction(() -> jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT CONCAT_WS('|', id, account, HEX(sender_hash), ref, HEX(body_hash), MD5(sender), MD5(text), MD5(plain), at,
                          received_at, conflicts, citizen, emptied_at)
                        FROM inbound_message WHERE ref <> ? AND state <> 'STORED' ORDER BY id""").bind(0, ref).mapTo(String.class).list()));
    }

    private long conflicts(Object id) {
        return inTransaction(
                () -> jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM inbound_conflict WHERE inbound = ?")
                        .bind(0, id)
                        .mapTo(Long.class)
                        .one()));
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    @Test
    void an_old_message_is_emptied_and_no_other_one_changes() {
        String ref = writes("路灯不亮，我是王女士");
        String young = writes("补充：就在东门");
        aged(ref);
        Map<String, Object> before = row(ref);
        List<String> others = others(ref);
        assertThat(inTransaction(() -> old.due(BEFORE))).isEqualTo(1);
        assertThat(inTransaction(() -> old.examples(BEFORE, 10))).containsExactly("SMS #" + before.get("id"));

        assertThat(old.act(BEFORE, 100)).isEqualTo(1);

        Map<String, Object> after = row(ref);
        assertThat(vault.open((byte[]) after.get("text"))).isEmpty();
        assertThat(vault.open((byte[]) after.get("sender"))).isEmpty();
        assertThat(after.get("plain")).isNull();
        assertThat(after.get("citizen")).isNull();
        assertThat((byte[]) after.get("sender_hash")).isNotEqualTo(before.get("sender_hash"));
        assertThat((byte[]) after.get("body_hash")).isNotEqualTo(before.get("body_hash"));
        assertThat(after.get("emptied_at")).isNotNull();
        assertThat(conflicts(after.get("id"))).isZero();
        for (String kept : List.of("id", "ref", "state", "sense", "case_id", "contact", "received_at", "conflicts"))
            assertThat(Objects.toString(after.get(kept))).as(kept).isEqualTo(Objects.toString(before.get(kept)));
        assertThat(others(ref)).filteredOn(o -> others.contains(o)).isEqualTo(others);
        assertThat(row(young).get("plain")).isNotNull();

        assertThat(old.act(BEFORE, 100)).as("once").isZero();
        assertThat(inTransaction(() -> old.due(BEFORE))).isZero();
    }

    @Test
    void what_waits_for_a_person_is_not_emptied_however_old_and_what_was_set_aside_is() {
        String ref = writes("3");
        aged(ref);
        assertThat(row(ref).get("state")).isEqualTo("DESK");
        assertThat(old.act(BEFORE, 100)).isZero();
        inTransaction(() -> jdbi.withHandle(
                h -> h.execute("UPDATE inbound_message SET state = 'ASIDE', sense = 'ASIDE' WHERE ref = ?", ref)));
        assertThat(old.act(BEFORE, 100)).isEqualTo(1);
        assertThat(vault.open((byte[]) row(ref).get("text"))).isEmpty();
    }

    @Test
    void who_is_emptied_has_nothing_left_to_export() {
        String ref = writes("谢谢");
        Person person = new Person(List.of(), List.of(new PhoneNumber(phone)), Set.of());
        assertThat(inTransaction(() -> data.export(person)).toString()).contains("谢谢");
        aged(ref);
        assertThat(old.act(BEFORE, 100)).isEqualTo(1);
        assertThat(inTransaction(() -> data.export(person))).isEmpty();
    }
}
