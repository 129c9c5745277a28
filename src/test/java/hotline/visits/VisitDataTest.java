package hotline.visits;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.base.PersonalData.Person;
import hotline.database.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen's own words are handed out to him, hidden with their case, and emptied with it; what he found stays. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class VisitDataTest {
    @Inject
    VisitTown town;

    @Inject
    VisitData data;

    private long visit;
    private long citizen;
    private long caseId;

    @BeforeEach
    void a_citizen_who_answered() {
        List<Long> all = town.planned(1, Channel.SMS);
        visit = all.getFirst();
        town.asked(all);
        town.reply(visit, "1 谢谢王师傅");
        town.settled(all);
        citizen = ((Number) town.row(visit).get("citizen")).longValue();
        caseId = ((Number) town.row(visit).get("case_id")).longValue();
    }

    private List<?> export(Set<Long> hidden) {
        return QuarkusTransaction.requiringNew()
                .call(() -> data.export(new Person(List.of(citizen), List.of(), hidden)));
    }

    @Test
    void his_words_are_handed_out_and_those_of_a_hidden_case_are_not() {
        assertThat(export(Set.of()))
                .singleElement()
                .extracting("text", "solved", "satisfaction")
                .containsExactly("1 谢谢王师傅", true, "SATISFIED");
        assertThat(export(Set.of(caseId))).isEmpty();
    }

    @Test
    void emptying_takes_the_words_and_the_citizen_and_leaves_what_figures_count() {
        for (int times = 0; times < 2; times++)
            QuarkusTransaction.requiringNew().run(() -> data.emptyCase(caseId));
        assertThat(export(Set.of())).isEmpty();
        assertThat(town.one("SELECT COUNT(*) FROM visit_answer WHERE text_sealed IS NOT NULL AND visit = ?", visit))
                .isZero();
        assertThat(town.row(visit))
                .containsEntry("citizen", null)
                .containsEntry("outcome", "CONTENT")
                .containsEntry("final_satisfaction", "SATISFIED");
    }
}
