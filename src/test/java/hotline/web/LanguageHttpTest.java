package hotline.web;

import static hotline.cases.CaseApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Refusals in the language of whoever reads them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class LanguageHttpTest {
    @Test
    void a_program_says_which_language_it_wants() {
        as("operator")
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .get("/api/cases/AAA-AAA-AAA")
                .then()
                .body("title", equalTo("诉求编号有误：末位校验不符。"))
                .body("errors[0].text", equalTo("诉求编号有误"));
        as("operator")
                .header("Accept-Language", "en-GB")
                .get("/api/people")
                .then()
                .body("type", equalTo("/problems/role-needed"))
                .body("title", equalTo("Your roles do not allow this."));
        as("operator").get("/api/people").then().body("title", equalTo("Needs one of the roles [ADMIN]"));
    }

    @Test
    void the_choice_of_the_pages_outranks_the_browsers() {
        as("operator")
                .cookie("hotline-locale", "zh")
                .header("Accept-Language", "en-US")
                .get("/api/people")
                .then()
                .body("title", equalTo("您没有此项权限。"));
    }

    @Test
    void a_page_says_it_in_the_pages_language() {
        String chinese = as("operator").accept("text/html").get("/admin/people").asString();
        assertThat(chinese).contains("您没有此项权限。").doesNotContain("Needs one");
        String english = as("operator")
                .accept("text/html")
                .cookie("hotline-locale", "en")
                .get("/desk/cases/AAA-AAA-AAA")
                .asString();
        assertThat(english).contains("slip in this case number");
    }
}
