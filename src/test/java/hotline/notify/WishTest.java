package hotline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {
    @ParameterizedTest
    @CsvSource({
        "退订, STOP",
        "退订。, STOP",
        "T, STOP",
        "ｔ, STOP",
        "TD, STOP",
        "' Stop! ', STOP",
        "退訂, STOP",
        "UNSUBSCRIBE, STOP",
        "start, START",
        "恢复订阅, START",
        "English, ENGLISH",
        "中文, CHINESE"
    })
    void a_whole_message_may_be_a_wish(String text, Wish wish) {
        assertThat(Wish.read(text)).contains(wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "公交站T字路口的灯坏了", "stop the noise please", "我要退订牛奶但是他们不肯", "", "3 还没修好"})
    void a_message_that_only_has_such_a_word_is_none(String text) {
        assertThat(Wish.read(text)).isEmpty();
    }
}
