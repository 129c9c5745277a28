package hotline.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineScriptTest {
    @TempDir
    Path project;

    private final List<String> progress = new ArrayList<>();

    private LineScript script(String body) throws IOException {
        Path program = project.resolve("telephony/line");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Objects.requireNonNull(LineScript.find(project.resolve("target/classes"), Path.of("var/line")));
    }

    @Test
    void the_script_is_found_from_any_folder_below_the_project() throws IOException {
        assertThat(script("exit 0").dir()).isEqualTo(project.resolve("var/line"));
    }

    @Test
    void without_a_script_there_is_none() {
        assertThat(LineScript.find(project, Path.of("var/line"))).isNull();
    }

    @Test
    void progress_is_passed_on_line_by_line() throws Exception {
        LineScript.Result result =
                script("echo fetching 1; echo fetching 2; echo \"$1 $2\"").up(progress::add);
        assertThat(result).isEqualTo(new LineScript.Result(null, false));
        assertThat(progress).containsExactly("fetching 1", "fetching 2", "up --dir");
    }

    @Test
    void a_line_that_was_up_already_is_known_to_be_so() throws Exception {
        assertThat(script("echo already up: here").up(progress::add).wasUp()).isTrue();
    }

    @Test
    void what_cannot_be_had_here_is_the_scripts_own_sentence() throws Exception {
        LineScript.Result result = script("echo 'line: Debian packages only, this is macOS' >&2; exit 3")
                .up(progress::add);
        assertThat(result.problem()).isEqualTo("Debian packages only, this is macOS");
    }

    @Test
    void any_other_failure_says_that_the_line_did_not_start() throws Exception {
        LineScript.Result result = script("echo noise >&2; echo 'line: a port is taken' >&2; exit 1")
                .up(progress::add);
        assertThat(result.problem()).isEqualTo("the practice line did not start: a port is taken");
        assertThat(script("exit 7").up(progress::add).problem()).endsWith("exit code 7");
    }

    @Test
    void a_child_that_keeps_the_pipe_open_does_not_keep_us() throws Exception {
        assertThat(script("sleep 30 & echo $! >child; echo up")
                        .up(progress::add)
                        .problem())
                .isNull();
        long child = Long.parseLong(Files.readString(project.resolve("child")).strip());
        ProcessHandle.of(child).ifPresent(ProcessHandle::destroy);
    }

    @Test
    void its_properties_become_a_server() throws Exception {
        Path file = project.resolve("line.properties");
        Path extensions = project.resolve("extensions.properties");
        Files.writeString(extensions, "8001.kind=desk\n8017.kind=browser\n8017.secret=s3cret\n");
        Files.writeString(file, """
                hotline.phone.servers.practice.host=127.0.0.1
                hotline.phone.servers.practice.port=5438
                hotline.phone.servers.practice.username=hotline
                hotline.phone.servers.practice.secret=abc
                hotline.phone.servers.practice.ws-url=ws://127.0.0.1:8488/ws
                hotline.phone.servers.practice.recordings=/srv/recordings
                hotline.phone.servers.practice.extensions=%s
                """.formatted(extensions));
        ServerSettings settings = ServerSettings.ofLine(file);
        assertThat(settings.name()).isEqualTo("practice");
        assertThat(settings.port()).isEqualTo(5438);
        assertThat(settings.recordings()).isEqualTo(Path.of("/srv/recordings"));
        assertThat(settings.extensions().get("8001")).isEqualTo(new Extension("8001", Extension.Kind.DESK, null));
        assertThat(settings.extensions().get("8017"))
                .isEqualTo(new Extension("8017", Extension.Kind.BROWSER, "s3cret"));
        assertThat(settings + " " + settings.extensions()).doesNotContain("abc").doesNotContain("s3cret");
    }
}
