package hotline.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An attachment as a reply or a note names it: {@code {"id": …, "public": true}}, or its id alone.
 *
 * @param open {@code public}: the citizen may see it; internal unless it is said
 */
public record Enclosure(
        @NotBlank @Size(max = 64) String id,
        @JsonProperty("public") boolean open) {
    @JsonCreator
    public Enclosure {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Enclosure internal(String id) {
        return new Enclosure(id, false);
    }
}
