package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.database.DatabaseResource;
import hotline.files.Arrival.Arrived;
import hotline.files.Attachment.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the disk and in the table after everything that can go wrong. Each test has a draft of its own. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class AttachmentsTest {
    private static final Actor NOBODY = Actor.SYSTEM;
    private static final Duration LATER = Duration.ofHours(2);

    @Inject
    Attachments attachments;

    @Inject
    Arrival arrival;

    @Inject
    AttachmentSweep sweep;

    @Inject
    AttachmentRows rows;

    @Inject
    FileStore store;

    @Inject
    FakeScanner scanner;

    @Inject
    FilesConfig config;

    private Owner draft;

    @BeforeEach
    void a_draft() {
        draft = Owner.ofDraft(UUID.randomUUID().toString());
        scanner.repaired(false);
    }

    private static Upload upload(InputStream bytes) {
        return Upload.of(UUID.randomUUID().toString(), "a.txt", bytes);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Attachment kept(String text) {
        return attachments.upload(draft, null, upload(text(text)), NOBODY);
    }

    /** Everything on the disk whose name begins so. */
    private List<String> disk(String begin) throws IOException {
        try (Stream<Path> files = Files.walk(config.dir())) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.startsWith(begin))
                    .toList();
        }
    }

    private static String body(Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String read(Attachment a) throws IOException {
        return body(attachments.serve(attachments.find(a.id()).orElseThrow(), false, false, false, NOBODY));
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        long before = disk("").size();
        InputStream broken = new SequenceInputStream(text("x".repeat(100_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the telephone is in a tunnel");
            }
        });
        assertThatThrownBy(() -> attachments.upload(draft, null, upload(broken), NOBODY))
                .hasRootCauseMessage("the telephone is in a tunnel");
        assertThat(attachments.of(draft)).isEmpty();
        assertThat(disk("").size()).isEqualTo(before);
    }

    @Test
    void what_a_process_left_behind_that_died_before_its_row_is_cleared_away() throws IOException {
        String token = UUID.randomUUID().toString().replace("-", "");
        arrival.take(token, text("x"));
        store.write(token + Arrival.RAW, out -> out.write(1));
        sweep.sweep(Instant.now());
        assertThat(disk(token)).as("perhaps still under way").hasSize(2);
        sweep.sweep(Instant.now().plus(LATER));
        assertThat(disk(token)).isEmpty();
    }

    @Test
    void one_that_died_after_its_row_has_lost_nothing() throws IOException {
        String token = UUID.randomUUID().toString().replace("-", "");
        Arrived arrived = arrival.take(token, text("all of it"));
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew()
                .run(() -> rows.insert(token, draft, null, upload(text("")), arrived, NOBODY, now, now));
        Attachment a = attachments.of(draft).getFirst();
        assertThat(read(a)).as("from where it was left").isEqualTo("all of it");
        sweep.sweep(now.plus(LATER));
        assertThat(files(token))
                .singleElement()
                .satisfies(f -> assertThat(f.toString()).doesNotContain("incoming"));
        assertThat(read(a)).isEqualTo("all of it");
    }

    @Test
    void the_disk_tells_nothing_of_the_content() throws IOException {
        Attachment a = kept("张女士住在人民路5号");
        for (Path file : files(a.id()))
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String("张女士".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(read(a)).isEqualTo("张女士住在人民路5号");
    }

    private List<Path> files(String begin) throws IOException {
        try (Stream<Path> files = Files.walk(config.dir())) {
            return files.filter(f -> f.getFileName().toString().startsWith(begin))
                    .toList();
        }
    }

    @Test
    void what_was_taken_back_or_never_sent_is_gone_from_the_disk_too() throws IOException {
        Attachment back = kept("a");
        Attachment never = kept("b");
        attachments.remove(back);
        sweep.sweep(Instant.now());
        assertThat(disk(back.id())).isEmpty();
        assertThat(disk(never.id())).isNotEmpty();
        sweep.sweep(Instant.now().plus(config.unsentFor()).plusSeconds(60));
        assertThat(disk(never.id())).isEmpty();
        assertThat(attachments.of(draft)).isEmpty();
    }

    @Test
    void what_waited_for_the_scanner_is_shown_when_it_is_back() throws IOException {
        Attachment good = kept("SCANNER-AWAY good");
        Attachment bad = kept("SCANNER-AWAY EICAR");
        Instant due = Instant.now().plus(config.scanAgain()).plusSeconds(1);
        sweep.sweep(due);
        assertThat(attachments.find(good.id()).orElseThrow().state()).isEqualTo(State.QUARANTINE);
        scanner.repaired(true);
        sweep.sweep(due.plus(config.scanAgain()).plusSeconds(1));
        assertThat(read(good)).isEqualTo("SCANNER-AWAY good");
        assertThat(attachments.find(bad.id()).orElseThrow().state()).isEqualTo(State.INFECTED);
        assertThatThrownBy(() -> read(bad))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("attachment-gone"));
        assertThat(disk(bad.id())).isEmpty();
    }

    @Test
    void a_draft_becomes_something_and_all_it_has_with_it() {
        Attachment a = kept("a");
        Owner filed = Owner.ofCase(System.nanoTime());
        assertThat(attachments.bind(draft, filed, "contact:7", true)).isEqualTo(1);
        assertThat(attachments.of(draft)).isEmpty();
        assertThat(attachments.of(filed)).singleElement().satisfies(now -> {
            assertThat(now.id()).isEqualTo(a.id());
            assertThat(now.about()).isEqualTo("contact:7");
            assertThat(now.open()).isTrue();
            assertThat(now.isSent()).isTrue();
        });
        assertThat(attachments.forget(filed)).isEqualTo(1);
        assertThat(attachments.of(filed)).isEmpty();
    }

    @Test
    void a_case_has_so_many_and_no_more() {
        for (int i = 0; i < config.perCase(); i++) kept("n" + i);
        assertThatThrownBy(() -> kept("one more"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("too-many-attachments"));
    }
}
