package hotline.wechat;

import hotline.wechat.WechatConfig.Mode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** An account that could not be used says so at the start and not at the first message. */
@ApplicationScoped
class WechatStart {
    private final WechatConfig config;

    @Inject
    WechatStart(WechatConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        Mode mode = config.modeInForce();
        if (config.token().isEmpty()
                && config.appSecret().isEmpty()
                && config.aesKey().isEmpty()) return;
        need(config.appId(), "app-id");
        if (mode != Mode.PLAIN) need(config.aesKey(), "aes-key, for its mode");
        config.aesKey().ifPresent(key -> new PushCipher(key, ""));
    }

    private static void need(Optional<String> value, String name) {
        if (value.isEmpty()) throw new IllegalStateException("hotline.wechat needs " + name);
    }
}
