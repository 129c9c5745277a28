package hotline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.audit.Verification.What;
import hotline.base.Actor;
import hotline.database.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whatever is done to what was written is found and named. Every change of a test is undone by rolling it back. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ChainTest {
    private static final Actor SOMEBODY = new Actor(1, "operator", null);

    @Inject
    Audit audit;

    @Inject
    Sealer sealer;

    @Inject
    AuditChain chain;

    @Inject
    Jdbi jdbi;

    private long written(String subject) {
        audit.record(SOMEBODY, "looked", subject, "why");
        sealer.seal();
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("SELECT MAX(id) FROM audit_entry WHERE subject = ?")
                        .bind(0, subject)
                        .mapTo(Long.class)
                        .one()));
    }

    /** What a verification says after the statement, which is then undone. */
    private Verification after(String sql, Object... values) {
        QuarkusTransaction.begin();
        try {
            jdbi.useHandle(h -> assertThat(h.execute(sql, values)).isPositive());
            return chain.verify();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void what_was_written_verifies_and_has_a_head() {
        written("case:verify");
        Verification found = chain.verify();
        assertThat(found.broken()).isNull();
        assertThat(found.entries()).isPositive();
        assertThat(found.head()).matches("[0-9a-f]{64}").isNotEqualTo("0".repeat(64));
    }

    @Test
    void a_changed_entry_is_named() {
        long entry = written("case:changed");
        written("case:after-changed");
        Verification found = after("UPDATE audit_entry SET actor = 'somebody-else' WHERE id = ?", entry);
        assertThat(found.broken()).isNotNull();
        assertThat(found.broken().entry()).isEqualTo(entry);
        assertThat(found.broken().what()).isEqualTo(What.CHANGED);
    }

    @Test
    void a_deleted_entry_is_named() {
        long entry = written("case:deleted");
        Verification found = after("DELETE FROM audit_entry WHERE id = ?", entry);
        assertThat(found.broken().entry()).isEqualTo(entry);
        assertThat(found.broken().what()).isEqualTo(What.MISSING);
    }

    @Test
    void an_entry_deleted_with_its_link_breaks_its_seal() {
        long entry = written("case:deleted-with-link");
        Verification found = after("DELETE FROM audit_link WHERE entry = ?", entry);
        assertThat(found.broken().what()).isEqualTo(What.SEAL);
    }

    @Test
    void a_seal_taken_out_of_the_middle_breaks_the_next() {
        long entry = written("case:middle");
        written("case:end");
        Verification found = after(
                "DELETE s, l FROM audit_seal s JOIN audit_link l ON l.seal = s.id "
                        + "WHERE s.id = (SELECT x.seal FROM audit_link x WHERE x.entry = ?)",
                entry);
        assertThat(found.broken().what()).isEqualTo(What.SEAL);
    }

    @Test
    void an_entry_smuggled_in_among_old_ones_is_named() {
        QuarkusTransaction.begin();
        audit.record(SOMEBODY, "looked", "case:never", null);
        long gap = jdbi.withHandle(h -> h.createQuery("SELECT MAX(id) FROM audit_entry")
                .mapTo(Long.class)
                .one());
        QuarkusTransaction.rollback();
        written("case:after-the-gap");
        QuarkusTransaction.begin();
        try {
            jdbi.useHandle(h -> {
                h.execute("UPDATE audit_seal SET sealed_at = '2020-01-01'");
                h.execute(
                        "INSERT INTO audit_entry (id, at, actor, action, subject) VALUES (?, '2019-12-31', 'a', 'b', 'c')",
                        gap);
            });
            assertThat(chain.verify().broken()).isEqualTo(new Verification.Break(0, gap, What.SMUGGLED));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void an_entry_that_is_committed_late_is_sealed_late() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(SOMEBODY, "looked", "case:slow", null);
                    written.countDown();
                    await(sealed);
                }));
        await(written);
        written("case:fast");
        sealed.countDown();
        slow.join();
        sealer.seal();
        Verification found = chain.verify();
        assertThat(found.broken()).isNull();
        assertThat(found.unsealed()).isZero();
    }

    @Test
    void many_sealers_at_once_make_one_chain() throws Exception {
        IntStream.range(0, 200).forEach(i -> audit.record(SOMEBODY, "looked", "case:many-" + i, null));
        Thread[] nodes = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().start(sealer::seal))
                .toArray(Thread[]::new);
        for (Thread node : nodes) node.join();
        sealer.seal();
        assertThat(chain.verify().broken()).isNull();
        assertThat(chain.verify().unsealed()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
