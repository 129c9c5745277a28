package hotline.files;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case, or of something that may become one.
 *
 * @param id     cannot be guessed; still everybody who asks for it is checked
 * @param about  what of its owner it belongs to, {@code order:31}, {@code contact:7}, {@code null} for the whole
 * @param name   safe to show and to save under
 * @param size   of what is kept, bytes
 * @param open   {@code public}: the citizen may see it too
 * @param sentAt {@code null} while only its uploader knows of it and may take it back
 */
public record Attachment(
        String id,
        @JsonIgnore Owner owner,
        @JsonIgnore @Nullable String about,
        String name,
        FileType type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        State state,
        @JsonIgnore byte[] bodyHash,
        @JsonIgnore long uploadedBy,
        String by,
        Instant at,
        @JsonProperty("public") boolean open,
        @Nullable Instant sentAt) {

    /** QUARANTINE waits for the virus scanner and is shown to nobody. */
    public enum State {
        QUARANTINE,
        KEPT,
        INFECTED,
        REMOVED
    }

    @JsonIgnore
    public boolean isImage() {
        return type.isImage();
    }

    @JsonIgnore
    public boolean isSent() {
        return sentAt != null;
    }
}
