package hotline.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import hotline.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What became of a contact: {@code {contact, case}}.
 *
 * @param again it had been received before, and nothing was done this time
 */
public record Received(
        long contact,
        @JsonProperty("case") @Nullable CaseNumber number,
        @JsonIgnore boolean again) {}
