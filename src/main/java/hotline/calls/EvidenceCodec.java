package hotline.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Evidence as it is kept: its fields as sorted JSON without what every event repeats, and a digest of all of it. */
final class EvidenceCodec {
    static final int DIGEST = 16;

    /** Said by columns, or the same in every event; a call's evidence is a third of the size without. */
    private static final Set<String> NOISE = Set.of(
            "Event",
            "UserEvent",
            "Privilege",
            "Timestamp",
            "SystemName",
            "Language",
            "AccountCode",
            "ChannelState",
            "ChannelStateDesc",
            "Priority",
            "Uniqueid",
            "Linkedid",
            "DestLanguage",
            "DestAccountCode",
            "DestChannelState",
            "DestChannelStateDesc",
            "DestPriority",
            "DestLinkedid",
            "BridgeType",
            "BridgeTechnology",
            "BridgeCreator",
            "BridgeName",
            "BridgeVideoSourceMode",
            "eventtype",
            "eventtime",
            "uniqueid",
            "linkedid",
            "userdeftype");

    private static final ObjectWriter WRITER = new ObjectMapper().writer();
    private static final ObjectReader READER = new ObjectMapper().readerForMapOf(String.class);

    private EvidenceCodec() {}

    static String json(Evidence e) {
        Map<String, String> kept = new TreeMap<>();
        e.fields().forEach((name, value) -> {
            if (!NOISE.contains(name) && !value.isEmpty() && !value.equals("<unknown>")) kept.put(name, value);
        });
        try {
            return WRITER.writeValueAsString(kept);
        } catch (JsonProcessingException x) {
            throw new UncheckedIOException(x);
        }
    }

    static Map<String, String> fields(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException x) {
            throw new UncheckedIOException(x);
        }
    }

    static byte[] digest(Evidence e, String json) {
        String all = String.join(
                "\n",
                e.source().name(),
                e.event(),
                Objects.toString(e.uniqueId()),
                Objects.toString(e.linkedId()),
                json);
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha, DIGEST);
        } catch (NoSuchAlgorithmException x) {
            throw new IllegalStateException(x);
        }
    }
}
