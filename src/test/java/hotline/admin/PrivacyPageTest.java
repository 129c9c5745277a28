package hotline.admin;

import static hotline.cases.CaseApi.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class PrivacyPageTest {
    @Test
    void an_administrator_sees_rules_requests_and_numbers_of_keys() {
        as("admin")
                .accept("text/html")
                .get("/admin/privacy")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("归档已办结"),
                        containsString("删除未提交的草稿"),
                        containsString("hotline_case.what_sealed"),
                        containsString("全部重新加密")));
    }

    @Test
    void a_supervisor_sees_all_but_the_keys() {
        as("supervisor")
                .accept("text/html")
                .cookie("hotline-locale", "en")
                .get("/admin/privacy")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Anonymise archived cases"), not(containsString("what_sealed"))));
    }

    @Test
    void nobody_else_sees_it() {
        for (String who : new String[] {"operator", "handler", "auditor", "dispatcher"})
            as(who).accept("text/html").get("/admin/privacy").then().statusCode(403);
    }
}
