package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody forgets to say of a new text whether it is a person's own words. */
class FreeTextTest {
    /** Texts that no person wrote: codes, amounts, numbers of cases, logins of staff. */
    private static final Set<String> CODES = Set.of(
            "rejected.reason",
            "return-requested.reason",
            "suspension-requested.reason",
            "suspension-approved.reason",
            "rehandled.reason",
            "extension-requested.amount",
            "extension-approved.amount",
            "urgency-changed.from",
            "urgency-changed.to",
            "flag-requested.flag",
            "flag-decided.flag",
            "merged.masterNumber",
            "unmerged.masterNumber",
            "member-joined.memberNumber",
            "member-left.memberNumber",
            "repeated.ofNumber",
            "taken-over.from");

    static Stream<Arguments> texts() {
        return Arrays.stream(CaseEvent.What.class.getPermittedSubclasses())
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getType() == String.class)
                        .map(RecordComponent::getName)
                        .map(name -> Arguments.of(CaseEvent.What.wordOf(type), name)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_text_of_every_event_is_either_words_or_a_code(String event, String field) {
        assertThat(FreeText.isWords(event, field)).isNotEqualTo(CODES.contains(event + "." + field));
    }

    @Test
    void words_are_emptied_and_the_rest_stays() {
        Map<String, Object> fields = new HashMap<>(Map.of("order", 7, "result", "换了", "answer", "已修好"));
        fields.put("remark", null);
        assertThat(FreeText.emptied("replied", fields))
                .containsEntry("order", 7)
                .containsEntry("result", "")
                .containsEntry("answer", "")
                .containsEntry("remark", null);
        assertThat(FreeText.emptied("rejected", Map.of("reason", "court-matter", "text", "x")))
                .containsEntry("reason", "court-matter");
        assertThat(FreeText.emptied("extension-requested", Map.of("amount", "P3D", "reason", "等王某")))
                .containsEntry("reason", "");
    }
}
