package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The rules as the town has configured them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class TermBookTest {
    @Inject
    TermBook book;

    @Inject
    Directory directory;

    @Test
    void a_return_is_asked_for_until_the_next_working_day_closes() {
        Terms terms = book.at(Instant.parse("2026-03-06T02:00:00Z"), null);
        Instant friday = Instant.parse("2026-03-06T02:00:00Z");
        Instant mondayAtSix = Instant.parse("2026-03-09T10:00:00Z");
        assertThat(terms.returnUntil().apply(friday)).isEqualTo(mondayAtSix);
    }

    @Test
    void a_case_is_returned_twice_at_most_and_then_goes_to_the_unit_that_is_named() {
        Terms terms = book.at(Instant.now(), null);
        assertThat(terms.returns()).isEqualTo(2);
        assertThat(directory.unit(terms.fallback()).code()).isEqualTo("urban");
        assertThat(terms.reopenWithin()).isEqualTo(Duration.ofDays(30));
    }
}
