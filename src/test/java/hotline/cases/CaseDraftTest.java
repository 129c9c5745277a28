package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseDraftTest {
    @Test
    void the_title_is_the_first_line() {
        assertThat(CaseDraft.title("\n  路灯不亮  \n中山路45号门口")).isEqualTo("路灯不亮");
    }

    @Test
    void a_long_title_is_cut_between_characters() {
        String title = CaseDraft.title("𠮷".repeat(50));
        assertThat(title.codePointCount(0, title.length())).isEqualTo(40);
        assertThat(title).endsWith("𠮷…");
    }

    @Test
    void forty_characters_fit() {
        assertThat(CaseDraft.title("路".repeat(40))).isEqualTo("路".repeat(40));
    }

    @Test
    void words_of_events_are_stable() {
        assertThat(new CaseEvent.SignedIn(1, false).word()).isEqualTo("signed-in");
        assertThat(new CaseEvent.Opened().word()).isEqualTo("opened");
        assertThat(new CaseEvent.TakenOver(1, "lin").word()).isEqualTo("taken-over");
    }
}
