package hotline.vault;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.vault.SealedColumns.Column;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Keys change while people work. Keys that a test adds stay in the file: other tests' values may be sealed under them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RotationTest {
    @Inject
    VaultConfig config;

    @Inject
    Vault vault;

    @Inject
    KeyRing ring;

    @Inject
    Rotation rotation;

    @Inject
    Jdbi jdbi;

    @Inject
    @Any
    Instance<SealedColumns> columns;

    private Properties read() throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(config.keyFile())) {
            lines.load(in);
        }
        return lines;
    }

    /** As an administrator should: beside, then over it. */
    private void write(Properties lines) throws IOException {
        Path beside = Files.createTempFile(config.keyFile().toAbsolutePath().getParent(), "vault", null);
        try (Writer out = Files.newBufferedWriter(beside)) {
            lines.store(out, null);
        }
        Files.move(
                beside,
                config.keyFile(),
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** The number of a key that is now current. */
    private int rotate() throws IOException {
        Properties lines = read();
        int next = vault.currentKey() + 1;
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        lines.setProperty("key." + next, Base64.getEncoder().encodeToString(fresh));
        lines.setProperty("current", Integer.toString(next));
        write(lines);
        Until.that("the new key is current", () -> vault.currentKey() == next);
        return next;
    }

    private static void starts(ExecutorService pool, AtomicBoolean stop, List<Future<Integer>> writers) {
        for (int i = 0; i < 3; i++) {
            int n = i;
            writers.add(pool.submit(() -> {
                int written = 0;
                while (!stop.get()) {
                    String number = CaseApi.newCase(
                            "secret", written % 2 == 0, "name", "王" + written, "from", "1371111" + (1000 + n));
                    as("api").body(message()).post("/api/contacts").then().statusCode(201);
                    as("operator").body("草稿 " + number).put("/api/drafts/" + number);
                    written++;
                }
                return written;
            }));
        }
    }

    @Test
    void everything_is_sealed_again_while_people_write_and_the_old_key_can_go() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<Integer>> writers = new ArrayList<>();
        int old = vault.currentKey();
        int current;
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            try {
                starts(pool, stop, writers);
                current = rotate();
                as("admin").post("/api/keys/resealing").then().statusCode(202);
                Until.that("all is sealed again", () -> !rotation.standing().working());
            } finally {
                stop.set(true);
            }
            for (Future<Integer> each : writers) assertThat(each.get()).isPositive();
        }
        as("admin").post("/api/keys/counting").then().statusCode(204);
        as("admin")
                .get("/api/keys")
                .then()
                .body("current", equalTo(current))
                .body("removable", hasItem(old))
                .body("removable", not(hasItem(current)));
        Properties full = read();
        Properties without = read();
        without.stringPropertyNames().stream()
                .filter(n -> n.startsWith("key.") && !n.equals("key." + current))
                .forEach(without::remove);
        write(without);
        try {
            Until.that("the old keys are gone", () -> ring.keys().numbered().size() == 1);
            assertThat(opened()).isGreaterThan(20);
        } finally {
            write(full);
            Until.that("all keys are back", () -> ring.keys().numbered().size() > 1);
        }
    }

    /** Opens every sealed value of the database. */
    private long opened() {
        long n = 0;
        for (Column c : columns.stream().flatMap(s -> s.sealed().stream()).toList()) {
            List<byte[]> values = jdbi.withHandle(
                    h -> h.createQuery("SELECT %1$s FROM %2$s WHERE %1$s IS NOT NULL".formatted(c.name(), c.table()))
                            .mapTo(byte[].class)
                            .list());
            values.forEach(vault::open);
            n += values.size();
        }
        return n;
    }

    @Test
    void a_piece_goes_on_where_the_last_one_ended_and_leaves_a_writer_alone() {
        jdbi.useHandle(
                h -> h.execute("CREATE TABLE IF NOT EXISTS rotation_trial (a VARCHAR(9), b DATETIME(6), c BINARY(2),"
                        + " kept VARBINARY(200), PRIMARY KEY (a, b, c))"));
        try {
            Vault other = new Vault(new KeyRing(new Keys(
                    (byte) 126,
                    java.util.Map.of((byte) 126, ring.keys().current()),
                    ring.keys().hash())));
            for (int i = 0; i < 10; i++) row(i, other.seal("v" + i));
            SealedStore store = new ColumnStore(
                    jdbi, new Vault(both()), new Column("rotation_trial", "kept", List.of("a", "b", "c")));
            assertThat(store.counts()).containsEntry(126, 10L);
            String last = null;
            int pieces = 0;
            do {
                String from = last;
                last = QuarkusTransaction.requiringNew()
                        .call(() -> store.reseal(from, 4))
                        .last();
                pieces++;
                if (pieces == 1) assertThat(store.counts()).containsEntry(126, 6L);
            } while (last != null);
            assertThat(pieces).isEqualTo(3);
            assertThat(store.counts()).containsOnlyKeys(vault.currentKey());
            assertThat(values()).allMatch(v -> vault.open(v).startsWith("v"));
            row(11, other.seal("v11"));
            QuarkusTransaction.requiringNew().run(() -> {
                jdbi.useHandle(h -> h.createUpdate("UPDATE rotation_trial SET kept = ? WHERE a = 'k11'")
                        .bind(0, other.seal("the writer's"))
                        .execute());
                assertThat(QuarkusTransaction.requiringNew()
                                .call(() -> store.reseal(null, 50))
                                .resealed())
                        .isZero();
            });
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> store.reseal(null, 50))
                            .resealed())
                    .isEqualTo(1);
            assertThat(values().stream().map(vault::open))
                    .contains("the writer's")
                    .doesNotContain("v11");
        } finally {
            jdbi.useHandle(h -> h.execute("DROP TABLE rotation_trial"));
        }
    }

    /** The keys in force and the one that the trial's values are sealed under. */
    private Keys both() {
        var numbered = new java.util.TreeMap<>(ring.keys().numbered());
        numbered.put((byte) 126, ring.keys().current());
        return new Keys(ring.keys().currentNumber(), numbered, ring.keys().hash());
    }

    private void row(int i, byte[] value) {
        jdbi.useHandle(h -> h.createUpdate("INSERT INTO rotation_trial VALUES (?, ?, ?, ?)")
                .bind(0, "k" + i)
                .bind(1, java.time.Instant.parse("2026-01-01T00:00:00.123456Z").plusSeconds(i))
                .bind(2, new byte[] {(byte) i, -1})
                .bind(3, value)
                .execute());
    }

    private List<byte[]> values() {
        return jdbi.withHandle(h -> h.createQuery("SELECT kept FROM rotation_trial")
                .mapTo(byte[].class)
                .list());
    }

    @Test
    void a_bad_file_is_said_on_the_health_page_and_the_old_keys_stay() throws IOException {
        int current = vault.currentKey();
        Properties good = read();
        Properties bad = read();
        bad.setProperty("current", "127");
        write(bad);
        try {
            Until.that("the file is refused", () -> ring.problem() != null);
            assertThat(vault.currentKey()).isEqualTo(current);
            as("admin").get("/q/health").then().body("checks.find{it.name=='keys'}.status", equalTo("DOWN"));
            as("admin").get("/api/keys").then().body("problem", org.hamcrest.Matchers.containsString("key.127"));
        } finally {
            write(good);
            Until.that("the file is good again", () -> ring.problem() == null);
        }
        as("admin").get("/q/health").then().body("checks.find{it.name=='keys'}.status", equalTo("UP"));
    }

    @Test
    void only_administrators_see_numbers_and_nobody_sees_keys() throws IOException {
        for (String who : List.of("supervisor", "operator", "auditor")) {
            as(who).get("/api/keys").then().statusCode(403);
            as(who).post("/api/keys/resealing").then().statusCode(403);
        }
        String shown =
                as("admin").get("/api/keys").then().statusCode(200).extract().asString();
        read().stringPropertyNames().stream()
                .filter(n -> n.startsWith("key.") || n.equals("hash"))
                .forEach(n -> {
                    try {
                        assertThat(shown).doesNotContain(read().getProperty(n));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }
}
