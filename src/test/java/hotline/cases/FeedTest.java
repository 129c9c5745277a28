package hotline.cases;

import static hotline.cases.CaseApi.newCase;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Actor;
import hotline.base.Role;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.web.LiveEvent;
import hotline.web.LiveHistory;
import hotline.web.Viewer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class FeedTest {
    @Inject
    LiveHistory history;

    @Inject
    Directory directory;

    @Test
    void what_happened_behind_a_cursor_is_told_in_order() {
        long cursor = history.now();
        String number = newCase();
        CaseApi.dispatched(number);
        assertThat(events(cursor, number)).containsExactly("opened", "dispatched");
    }

    @Test
    void a_unit_hears_of_its_own_orders_only() {
        long cursor = history.now();
        String number = newCase();
        CaseApi.dispatched(number);
        assertThat(heard(cursor, number, "operator")).containsExactly("opened", "dispatched");
        assertThat(heard(cursor, number, "handler")).containsExactly("dispatched");
        assertThat(heard(cursor, number, "handler2")).isEmpty();
        assertThat(heard(cursor, number, "admin")).isEmpty();
    }

    @Test
    void of_a_secret_case_only_the_people_named_hear() {
        long cursor = history.now();
        String number = newCase("secret", true);
        CaseApi.post("api", "/api/cases/" + number + "/dispatch", "unit", "bus", "readers", List.of("handler"))
                .then()
                .statusCode(200);
        assertThat(heard(cursor, number, "api")).containsExactly("opened", "dispatched");
        assertThat(heard(cursor, number, "handler")).containsExactly("dispatched");
        assertThat(heard(cursor, number, "supervisor")).isEmpty();
    }

    @Test
    void no_word_of_the_citizens_is_in_it() {
        long cursor = history.now();
        newCase("name", "王小明", "text", "路灯不亮");
        assertThat(history.after(cursor, 100).toString()).doesNotContain("王", "路灯", "1381234");
    }

    private List<String> events(long cursor, String number) {
        return of(history.after(cursor, 1000), number);
    }

    private List<String> heard(long cursor, String number, String login) {
        Person person = directory.personByLogin(login).orElseThrow();
        Set<Role> roles = person.roles();
        Viewer viewer = new Viewer(new Actor(person.id(), login, person.unit()), login, roles);
        return of(
                history.after(cursor, 1000).stream()
                        .filter(e -> e.audience().test(viewer))
                        .toList(),
                number);
    }

    private static List<String> of(List<LiveEvent> events, String number) {
        return events.stream()
                .map(e -> (CaseFeed.Payload) e.payload())
                .filter(p -> p.number().toString().equals(number))
                .map(CaseFeed.Payload::event)
                .toList();
    }
}
