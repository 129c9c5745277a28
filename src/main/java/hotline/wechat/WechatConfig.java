package hotline.wechat;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Our official account 公众号: how its pushes are checked and how it is written from. */
@ConfigMapping(prefix = "hotline.wechat")
public interface WechatConfig {
    /** How pushes come, as the account's settings page calls it: 明文模式, 兼容模式, 安全模式. */
    enum Mode {
        PLAIN,
        /** Both ways in one body; the encrypted part is read. */
        COMPATIBLE,
        SAFE
    }

    Optional<String> appId();

    /** Without it nothing is sent. */
    Optional<String> appSecret();

    /** Of the settings page, 3 to 32 letters and digits: pushes are signed with it. Without it nothing comes in. */
    Optional<String> token();

    /** EncodingAESKey, 43 letters and digits. */
    Optional<String> aesKey();

    /** A push of a weaker mode is refused. Safe when there is an AES key, else plain. */
    Optional<Mode> mode();

    @WithDefault("https://api.weixin.qq.com")
    String baseUrl();

    /** A push whose timestamp is further off is refused: somebody sends it again. Theirs come again for some 15 s. */
    @WithDefault("PT5M")
    Duration replayWithin();

    /** So long an answer waits for words that can go with it; well under a second, for they wait 5 s. Zero: it never waits. */
    @WithDefault("PT0.4S")
    Duration passiveWithin();

    /** So many answers wait at once on a node; the others leave at once. */
    @WithDefault("8")
    @Min(1)
    @Max(200)
    int passiveAtOnce();

    /** The largest picture, voice or video that is fetched; more than {@code hotline.files.max-size} has no effect. */
    @WithDefault("20M")
    MemorySize mediaMax();

    /** What who subscribes reads. */
    @WithDefault("您好，这里是市民热线。直接发文字、语音、照片或位置即可反映问题；回复“进度”查询办理情况；发送“绑定 手机号”可绑定手机。")
    String greeting();

    /** What a click on the menu is read as, by the button's key: {@code progress=进度}. */
    Map<String, String> menu();

    /** The account's approved template for each of ours, by our name of it: {@code answer}. */
    Map<String, Approved> templates();

    /** An approved template and the names of its fields; WeChat cuts {@code thing} at 20 characters, {@code character_string} at 32. */
    interface Approved {
        String id();

        /** For the case's number, {@code character_string1}. */
        Optional<String> number();

        /** For the words, {@code thing2}. */
        Optional<String> text();
    }

    default Mode modeInForce() {
        return mode().orElse(aesKey().isPresent() ? Mode.SAFE : Mode.PLAIN);
    }
}
