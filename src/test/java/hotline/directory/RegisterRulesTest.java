package hotline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterRulesTest {
    private static final Map<String, Optional<String>> TREE =
            Map.of("city", Optional.empty(), "transport", Optional.of("city"), "bus", Optional.of("transport"));
    private static final Entry TRANSPORT = new Entry("transport", 3, Map.of("name", "交通局", "nameEn", "Transport"));

    private static Map<String, @Nullable String> fields(String... more) {
        Map<String, @Nullable String> all = new HashMap<>(Map.of("name", "交通局", "nameEn", "Transport"));
        for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return all;
    }

    private static void check(Map<String, @Nullable String> given) {
        new RegisterRules(Thing.UNIT, "transport", TRANSPORT, TREE, unit -> Set.of("he", "li"))
                .check(Entry.read(Thing.UNIT, given));
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', not-blank",
        "parent, nowhere, unknown",
        "parent, transport, ring",
        "parent, bus, ring",
        "closedFrom, tomorrow, not-understood",
        "successor, bus, only-of-closed",
        "heads, he wang, of-the-unit",
        "kind, HELP, unknown",
    })
    void what_cannot_be_is_refused_with_its_field(String field, String value, String code) {
        assertThatThrownBy(() -> check(fields(field, value)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        e -> assertThat(e.errors()).containsExactly(new Refusal.FieldError(field, code)));
    }

    @Test
    void whoever_takes_over_is_there_and_is_another_one() {
        assertThatCode(() -> check(fields("closedFrom", "2026-12-01", "successor", "bus")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(fields("closedFrom", "2026-12-01", "successor", "transport")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> check(fields("closedFrom", "2026-12-01", "successor", "nowhere")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void fields_are_kept_in_order_without_what_is_empty() {
        assertThat(Entry.read(Thing.UNIT, fields("heads", " li，he li", "parent", "")))
                .containsExactly(
                        Map.entry("name", "交通局"), Map.entry("nameEn", "Transport"), Map.entry("heads", "he li"));
        assertThat(Entry.read(Thing.AREA, fields("lat", "30.6", "lon", "123.7")))
                .containsEntry("lat", "30.600000")
                .containsEntry("lon", "123.700000");
    }

    @Test
    void differences_name_what_was_and_what_became() {
        assertThat(Entry.differences(
                        Thing.UNIT, Map.of("name", "a", "parent", "x"), Map.of("name", "b", "heads", "he")))
                .containsExactly(
                        new Entry.Difference("name", "a", "b"),
                        new Entry.Difference("parent", "x", null),
                        new Entry.Difference("heads", null, "he"));
    }
}
