package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchSliceTest {
    private static final SearchSlice ALL = new SearchSlice(1, 100_000);

    @Test
    void the_newest_keys_come_first_and_none_is_left_out() {
        SearchSlice first = SearchSlice.newest(ALL, 40_000);
        SearchSlice rest = ALL.below(first.first());
        assertThat(first).isEqualTo(new SearchSlice(60_001, 100_000));
        assertThat(SearchSlice.newest(rest, 100_000)).isEqualTo(new SearchSlice(1, 60_000));
        assertThat(rest.below(1).isEmpty()).isTrue();
    }

    @Test
    void a_page_that_is_full_in_the_middle_goes_on_below_its_last_key() {
        assertThat(ALL.below(70_000)).isEqualTo(new SearchSlice(1, 69_999));
    }

    @Test
    void slices_grow_while_they_are_quick_and_shrink_when_they_are_slow() {
        assertThat(SearchSlice.next(16_384, 3)).isEqualTo(65_536);
        assertThat(SearchSlice.next(16_384, 25)).isEqualTo(16_384);
        assertThat(SearchSlice.next(16_384, 90)).isEqualTo(8192);
        assertThat(SearchSlice.next(4096, 90)).isEqualTo(4096);
    }
}
