package hotline.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real call, recorded from Asterisk 22: as the live feed and as the two files saw it. */
record Trace(String name) {
    static final String SERVER = "lab";
    static final List<String> NAMES = List.of(
            "01_answered_rated",
            "02_abandon_3s",
            "03_ringnoanswer_then_next",
            "04_reject_then_next",
            "05_queue_no_members",
            "06_all_paused_timeout",
            "07_caller_hangs_up_first",
            "08_blind_refer",
            "11_rating_info",
            "12_no_rating",
            "14_only_member_unregistered");

    /** The lines of the demo town: 10 s, short below 5 s; at 8003 sits nobody that a queue knows. */
    static final FoldRules RULES = new FoldRules() {
        @Override
        public LineRule line(@Nullable String number, Instant at) {
            return new LineRule(Duration.ofSeconds(10), Duration.ofSeconds(5));
        }

        @Override
        public @Nullable String operator(String server, String telephone, Instant at) {
            return telephone.equals("PJSIP/8003") ? "op-8003" : null;
        }
    };

    static Stream<Trace> all() {
        return NAMES.stream().map(Trace::new);
    }

    List<Evidence> ami() {
        List<Evidence> events = new ArrayList<>();
        for (String block : text(".ami").split("\n\n")) {
            Map<String, String> fields = fields(block);
            if (fields.containsKey("Event")) events.add(event(fields));
        }
        return events;
    }

    /** As the feed hands it over: only what matters. */
    List<Evidence> feed() {
        return ami().stream().filter(Evidence::matters).toList();
    }

    List<Evidence> files() {
        return Stream.concat(cel().stream(), queueLog().stream()).toList();
    }

    List<Evidence> cel() {
        return text(".cel.json")
                .lines()
                .map(Trace::json)
                .map(f -> new Evidence(
                        SERVER,
                        Source.CEL,
                        f.get("eventtype"),
                        time(f.get("eventtime")),
                        f.get("uniqueid"),
                        f.get("linkedid"),
                        f))
                .toList();
    }

    List<Evidence> queueLog() {
        return text(".queue_log").lines().map(Trace::queueLogLine).toList();
    }

    FoldedCall fold(List<Evidence> evidence) {
        List<FoldedCall> calls = CallFold.fold(evidence, RULES);
        if (calls.size() != 1) throw new AssertionError(calls.size() + " calls in " + name);
        return calls.getFirst();
    }

    static Evidence event(Map<String, String> fields) {
        String event = fields.get("Event");
        if (event.equals("UserEvent")) event = fields.get("UserEvent");
        Instant at = fields.containsKey("Timestamp") ? time(fields.get("Timestamp")) : time("1795202694.911907");
        return new Evidence(SERVER, Source.AMI, event, at, fields.get("Uniqueid"), fields.get("Linkedid"), fields);
    }

    /** {@code Event: QueueCallerJoin} and so on, one field a line. */
    static Map<String, String> fields(String block) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : block.split("\n")) {
            int colon = line.indexOf(':');
            if (line.startsWith("#") || colon < 0) continue;
            fields.putIfAbsent(
                    line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return fields;
    }

    private static Evidence queueLogLine(String line) {
        String[] parts = line.split("\\|", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("queue", parts[2]);
        fields.put("agent", parts[3]);
        for (int i = 5; i < parts.length; i++) fields.put("data" + (i - 4), parts[i]);
        return new Evidence(SERVER, Source.QUEUE_LOG, parts[4], time(parts[0]), parts[1], null, fields);
    }

    static Instant time(String epoch) {
        long micros = new BigDecimal(epoch).movePointRight(6).longValueExact();
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
    }

    private static Map<String, String> json(String line) {
        try {
            return new ObjectMapper().readValue(line, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String suffix) {
        try (InputStream in = Trace.class.getResourceAsStream("/traces/" + name + suffix)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
