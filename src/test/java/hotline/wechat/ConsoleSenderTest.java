package hotline.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.web.DemoConfig;
import org.junit.jupiter.api.Test;

class ConsoleSenderTest {
    private static boolean isReady(boolean town) {
        DemoConfig demo = new DemoConfig() {
            @Override
            public boolean town() {
                return town;
            }

            @Override
            public boolean isPublic() {
                return false;
            }
        };
        return new ConsoleSender(demo, new TestAccount(WechatConfig.Mode.SAFE)).isReady();
    }

    @Test
    void messages_go_to_the_screen_only_in_the_demo_town() {
        assertThat(isReady(true)).isTrue();
        assertThat(isReady(false)).isFalse();
    }
}
