package hotline.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Recordings of calls, in the folders of the telephone servers. */
@ApplicationScoped
public class Recordings {
    private final Map<String, Path> folders = new ConcurrentHashMap<>();

    /** Says where a server's recordings lie; a later word replaces an earlier one. */
    public void folder(String server, Path folder) {
        folders.put(server, folder.toAbsolutePath().normalize());
    }

    /**
     * The recording as an answer to a request: 200, 206 or 416 by {@code range}, never kept by anybody on the way.
     *
     * @param path  below the server's folder; anything that leads out of it is missing
     * @param range the {@code Range} header
     * @throws hotline.base.Refusal 404 {@code recording-folder-unknown}, {@code recording-missing}, {@code recording-empty}
     */
    public Response serve(String server, String path, @Nullable String range) {
        Path file = file(server, path);
        long length = length(file);
        if (length <= WavHeader.LENGTH) throw RecordingMissing.empty();
        Response.ResponseBuilder answer = switch (ByteRange.read(range, length)) {
            case ByteRange.Whole w -> audio(Response.status(200), file, 0, length, length);
            case ByteRange.Part p ->
                audio(Response.status(206), file, p.from(), p.length(), length)
                        .header("Content-Range", "bytes " + p.from() + "-" + p.to() + "/" + length);
            case ByteRange.Unsatisfiable u ->
                headers(Response.status(416)).header("Content-Range", "bytes */" + length);
        };
        return answer.build();
    }

    /** What a GET would say, without the sound: nobody listens. The same refusals as {@link #serve}. */
    public Response describe(String server, String path) {
        long length = length(file(server, path));
        if (length <= WavHeader.LENGTH) throw RecordingMissing.empty();
        return headers(Response.ok().type("audio/wav").header(HttpHeaders.CONTENT_LENGTH, length))
                .build();
    }

    /** True when an answer to this header begins with the recording's first sound: somebody begins to listen. */
    public static boolean fromTheBeginning(@Nullable String range) {
        return !(ByteRange.read(range, Long.MAX_VALUE) instanceof ByteRange.Part part) || part.from() == 0;
    }

    private Path file(String server, String path) {
        Path folder = folders.get(server);
        if (folder == null) throw RecordingMissing.noFolder(server);
        try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) throw RecordingMissing.noFile();
            if (!file.toRealPath().startsWith(folder.toRealPath())) throw RecordingMissing.noFile();
            return file;
        } catch (InvalidPathException | IOException e) {
            throw RecordingMissing.noFile();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response.ResponseBuilder audio(
            Response.ResponseBuilder answer, Path file, long from, long count, long length) {
        StreamingOutput bytes = out -> WavFile.copy(file, length, from, count, out);
        return headers(answer.entity(bytes).type("audio/wav").header(HttpHeaders.CONTENT_LENGTH, count));
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer) {
        return answer.header("Accept-Ranges", "bytes").header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
