package hotline.files;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recordings of calls: in the folders of the telephone servers, and sealed in ours once they are over. */
@ApplicationScoped
public class Recordings {
    private final RecordingFolders folders;
    private final OldRecordings old;
    private final Vault vault;

    @Inject
    Recordings(RecordingFolders folders, OldRecordings old, Vault vault) {
        this.folders = folders;
        this.old = old;
        this.vault = vault;
    }

    /** Says where a server's recordings lie; a later word replaces an earlier one. */
    public void folder(String server, Path folder) {
        folders.put(server, folder);
    }

    /**
     * The recording as an answer to a request: 200, 206 or 416 by {@code range}, never kept by anybody on the way.
     *
     * @param path  below the server's folder; anything that leads out of it is missing
     * @param range the {@code Range} header
     * @throws hotline.base.Refusal 404 {@code recording-folder-unknown}, {@code recording-missing}, {@code recording-empty}
     */
    public Response serve(String server, String path, @Nullable String range) {
        Sound sound = sound(server, path);
        long length = sound.length();
        Response.ResponseBuilder answer = switch (ByteRange.read(range, length)) {
            case ByteRange.Whole w -> audio(Response.status(200), sound, 0, length);
            case ByteRange.Part p ->
                audio(Response.status(206), sound, p.from(), p.length())
                        .header("Content-Range", "bytes " + p.from() + "-" + p.to() + "/" + length);
            case ByteRange.Unsatisfiable u ->
                headers(Response.status(416)).header("Content-Range", "bytes */" + length);
        };
        return answer.build();
    }

    /** What a GET would say, without the sound: nobody listens. The same refusals as {@link #serve}. */
    public Response describe(String server, String path) {
        long length = sound(server, path).length();
        return headers(Response.ok().type("audio/wav").header(HttpHeaders.CONTENT_LENGTH, length))
                .build();
    }

    /** True when an answer to this header begins with the recording's first sound: somebody begins to listen. */
    public static boolean fromTheBeginning(@Nullable String range) {
        return !(ByteRange.read(range, Long.MAX_VALUE) instanceof ByteRange.Part part) || part.from() == 0;
    }

    /** Recordings of days before this one, sealed or not, of all servers. */
    public List<OldRecording> before(LocalDate day) {
        return old.before(day);
    }

    /** Takes it away for good. Twice is the same as once. */
    public void delete(OldRecording recording) {
        old.delete(recording);
    }

    /** Takes a call's recording away for good, sealed and plain. Twice is the same as once. */
    public void erase(String server, String path) {
        try {
            Files.deleteIfExists(folders.sealed(server, path));
            Optional<Path> plain = folders.plain(server, path);
            if (plain.isPresent()) Files.deleteIfExists(plain.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sealed before plain: while it is being sealed there are both. */
    private Sound sound(String server, String path) {
        Path sealed = folders.sealed(server, path);
        if (!Files.exists(sealed) && !folders.knows(server)) throw RecordingMissing.noFolder(server);
        Sound sound = Files.exists(sealed)
                ? Sound.Sealed.of(sealed, vault)
                : Sound.Plain.of(folders.plain(server, path).orElseThrow(RecordingMissing::noFile), sealed, vault);
        if (sound.length() <= WavHeader.LENGTH) throw RecordingMissing.empty();
        return sound;
    }

    private static Response.ResponseBuilder audio(Response.ResponseBuilder answer, Sound sound, long from, long count) {
        StreamingOutput bytes = out -> sound.copy(from, count, out);
        return headers(answer.entity(bytes).type("audio/wav").header(HttpHeaders.CONTENT_LENGTH, count));
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer) {
        return answer.header("Accept-Ranges", "bytes").header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
