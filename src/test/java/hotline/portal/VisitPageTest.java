package hotline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import hotline.visits.VisitTown;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The short link of a return visit, by one thumb. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class VisitPageTest {
    @Inject
    VisitTown town;

    @Inject
    Jdbi jdbi;

    private final Citizen citizen = Citizen.withoutScripts();

    @Test
    void three_answers_close_the_case_of_who_is_content() {
        long visit = town.asked();
        String link = link(visit);
        citizen.open(link);
        assertThat(citizen.status()).isEqualTo(200);
        assertThat(citizen.page()).contains("承办单位联系过您吗", "问题解决了吗", "满意吗");
        citizen.submit(link, "contacted", "yes", "solved", "yes", "satisfaction", "satisfied", "words", "谢谢");
        assertThat(citizen.page()).contains("评价已收到");
        town.settled(List.of(visit));
        assertThat(town.text(visit, "outcome")).isEqualTo("CONTENT");
        assertThat(town.text(visit, "case_state")).isEqualTo("CLOSED");
        assertThat(citizen.open(link).page()).contains("评价期限已过");
    }

    @Test
    void who_is_not_content_comes_to_a_person_and_may_change_his_mind() {
        long visit = town.asked();
        String link = link(visit);
        citizen.open(link).submit(link, "solved", "no", "satisfaction", "dissatisfied", "words", "还是不亮");
        assertThat(town.text(visit, "listed")).isEqualTo("DISSATISFIED");
        assertThat(citizen.open(link).page()).contains("您已经评价过");
        citizen.submit(link, "solved", "yes", "satisfaction", "satisfied");
        assertThat(town.text(visit, "first_satisfaction")).isEqualTo("DISSATISFIED");
        assertThat(town.text(visit, "final_satisfaction")).isEqualTo("SATISFIED");
    }

    @Test
    void a_double_click_is_one_answer() {
        long visit = town.asked();
        String link = link(visit);
        citizen.open(link);
        Map<String, String> form = Citizen.filled(citizen.form(link), "solved", "no", "satisfaction", "dissatisfied");
        citizen.post(link, form);
        citizen.post(link, form);
        assertThat(answers(visit)).isOne();
    }

    @Test
    void nothing_answered_is_said_and_the_words_stay() {
        long visit = town.asked();
        String link = link(visit);
        citizen.open(link).submit(link, "words", "再看看吧");
        assertThat(citizen.status()).isEqualTo(400);
        assertThat(citizen.page()).contains("请至少回答").contains("再看看吧</textarea>");
        assertThat(answers(visit)).isZero();
    }

    @Test
    void a_link_that_is_none_says_so_in_both_languages() {
        assertThat(citizen.open("/v/AAAAAAAAAAAAAAAA").status()).isEqualTo(404);
        assertThat(citizen.page()).contains("没有这个页面");
        assertThat(Citizen.somebody().english().open("/v/AAAAAAAAAAAAAAAA").page())
                .contains("There is no such page");
    }

    @Test
    void it_is_said_in_english() {
        String link = link(town.asked());
        assertThat(citizen.english().open(link).page()).contains("Is the problem solved?", "lang=\"en\"");
    }

    private String link(long visit) {
        return "/v/" + town.token(visit);
    }

    private long answers(long visit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM visit_answer WHERE visit = ?")
                .bind(0, visit)
                .mapTo(Long.class)
                .one());
    }
}
