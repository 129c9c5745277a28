package hotline.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Hands a file out: the type is ours, nothing in it runs, nobody on the way keeps it. */
@ApplicationScoped
class Serving {
    private final FileStore store;

    @Inject
    Serving(FileStore store) {
        this.store = store;
    }

    Response answer(Attachment a, boolean thumbnail, boolean download) {
        String file = a.id() + (thumbnail ? Arrival.THUMBNAIL : "");
        long length = length(file);
        StreamingOutput bytes = out -> {
            try (SealedFile sealed = store.open(file)) {
                sealed.copy(out);
            }
        };
        String disposition = FileName.disposition(a.name(), a.type());
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, a.type().mime())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        download ? disposition.replaceFirst("^inline", "attachment") : disposition)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private long length(String file) {
        try (SealedFile sealed = store.open(file)) {
            return sealed.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
