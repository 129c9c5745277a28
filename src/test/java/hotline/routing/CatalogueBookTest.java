package hotline.routing;

import static hotline.routing.Book.FRIDAY;
import static hotline.routing.Book.MONDAY;
import static hotline.routing.Book.TUESDAY;
import static hotline.routing.Book.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueBookTest {
    /** Planned on Monday for Friday; then something urgent for Tuesday, made later and begun earlier. */
    private static final CatalogueBook BOOK = new Book()
            .from(MONDAY)
            .row("light * lighting")
            .row("noise * urban")
            .row("dog * urban")
            .from(FRIDAY)
            .row("light * power")
            .gone("dog", "*")
            .from(TUESDAY)
            .row("light * roads")
            .row("noise * security")
            .book();

    @Test
    void a_row_is_in_force_from_its_versions_instant_on() {
        assertThat(lead("light", MONDAY.minusNanos(1000))).isEqualTo("nobody");
        assertThat(lead("light", MONDAY)).isEqualTo("lighting");
        assertThat(lead("light", TUESDAY.minusNanos(1000))).isEqualTo("lighting");
        assertThat(lead("light", TUESDAY)).isEqualTo("roads");
        assertThat(lead("light", FRIDAY)).isEqualTo("power");
    }

    @Test
    void an_early_change_made_later_lets_a_planned_one_stand() {
        assertThat(lead("noise", FRIDAY)).isEqualTo("security");
        assertThat(BOOK.versions()).extracting(CatalogueVersion::id).containsExactly(1L, 3L, 2L);
        assertThat(BOOK.version(FRIDAY).orElseThrow().id()).isEqualTo(2);
        assertThat(BOOK.newest()).isEqualTo(3);
    }

    @Test
    void a_row_that_was_taken_away_is_gone_from_that_day_on() {
        assertThat(lead("dog", TUESDAY)).isEqualTo("urban");
        assertThat(lead("dog", FRIDAY)).isEqualTo("nobody");
        assertThat(BOOK.rows(FRIDAY)).extracting(r -> r.row().lead()).containsExactlyInAnyOrder("power", "security");
    }

    @Test
    void a_whole_catalogue_is_compared_with_what_will_be_in_force_that_day() {
        CatalogueChange change = CatalogueChange.whole(
                BOOK,
                FRIDAY,
                List.of(Book.rowOf("light * power"), Book.rowOf("noise * urban"), Book.rowOf("tree * parks")));
        assertThat(change.added()).containsExactly(Book.rowOf("tree * parks"));
        assertThat(change.changed())
                .containsExactly(
                        new CatalogueChange.Changed(Book.rowOf("noise * security"), Book.rowOf("noise * urban")));
        assertThat(change.removed()).isEmpty();
        assertThat(change.base()).isEqualTo(3);
        assertThat(CatalogueChange.whole(BOOK, TUESDAY, List.of(Book.rowOf("noise * security")))
                        .removed())
                .containsExactly(Book.rowOf("dog * urban"), Book.rowOf("light * roads"));
    }

    @Test
    void some_rows_leave_the_others_as_they_are() {
        CatalogueChange change = CatalogueChange.some(
                BOOK, TUESDAY, List.of(Book.rowOf("noise * security")), List.of(key("dog", "*"), key("cat", "*")));
        assertThat(change.removed()).containsExactly(Book.rowOf("dog * urban"));
        assertThat(change.added()).isEmpty();
        assertThat(change.changed()).isEmpty();
    }

    private static String lead(String matter, Instant at) {
        return BOOK.row(key(matter, "*"), at).map(r -> r.row().lead()).orElse("nobody");
    }
}
