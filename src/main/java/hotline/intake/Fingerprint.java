package hotline.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hotline.vault.Vault;

/** Tells a repeat from another message under the same key, without keeping the message. */
final class Fingerprint {
    /** Absent fields leave no trace: a field that a later version adds changes no older fingerprint. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private Fingerprint() {}

    static byte[] of(Object content, Vault vault) {
        try {
            return vault.hash("content:" + JSON.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
