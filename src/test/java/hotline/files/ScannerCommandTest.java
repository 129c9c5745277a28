package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.files.Scanner.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real command each time. */
class ScannerCommandTest {
    private static Verdict said(String script, String content, Duration timeout) {
        List<String> command = script.isEmpty() ? List.of() : List.of("sh", "-c", script);
        return new ScannerCommand(command, timeout).scan(out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Verdict said(String script, String content) {
        return said(script, content, Duration.ofSeconds(20));
    }

    @Test
    void its_exit_code_is_its_word_about_what_it_was_given() {
        String scanner = "if grep -q EICAR; then exit 1; else exit 0; fi";
        assertThat(said(scanner, "a photo")).isEqualTo(Verdict.CLEAN);
        assertThat(said(scanner, "an EICAR photo")).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void another_exit_code_or_no_command_at_all_is_no_word() {
        assertThat(said("exit 2", "x")).isEqualTo(Verdict.AWAY);
        assertThat(new ScannerCommand(List.of("/no/such/scanner"), Duration.ofSeconds(1)).scan(out -> {}))
                .isEqualTo(Verdict.AWAY);
    }

    @Test
    void one_that_hangs_is_ended_and_counts_as_away() {
        assertThat(said("cat >/dev/null; exec sleep 1000", "x", Duration.ofMillis(200)))
                .isEqualTo(Verdict.AWAY);
    }

    @Test
    void one_that_has_seen_enough_need_not_read_to_the_end() {
        assertThat(said("exit 1", "x".repeat(1_000_000))).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void without_a_scanner_nothing_is_scanned() {
        assertThat(said("", "EICAR")).isEqualTo(Verdict.CLEAN);
    }
}
