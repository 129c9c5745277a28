package hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseEvent;
import hotline.database.DatabaseResource;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DeskWordsTest {
    static Stream<String> events() {
        return Stream.of(CaseEvent.What.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everything_that_happens_to_a_case_has_words(String event) {
        assertThat(words("zh-CN").happening(Happening.of(event))).isNotBlank().doesNotContain(event);
        assertThat(words("en").happening(Happening.of(event))).isNotBlank().doesNotMatch("[a-z-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit",
                "from",
                "passive",
                "reason",
                "otherWay",
                "result",
                "answer",
                "remark",
                "amount",
                "until",
                "due",
                "granted",
                "refused",
                "masterNumber",
                "memberNumber",
                "ofNumber",
                "times",
                "flag.hard",
                "flag.unreasonable",
                "flag.score-appeal",
                "secret",
                "open",
                "byCitizen",
                "to.EXTREME",
                "to.URGENT",
                "to.NORMAL"
            })
    void what_an_event_carries_is_named(String key) {
        assertThat(words("zh-CN").told(key)).isNotBlank();
        assertThat(words("en").told(key)).isNotBlank();
    }

    private static DeskMessages words(String language) {
        return MessageBundles.get(DeskMessages.class, Localized.Literal.of(language));
    }
}
