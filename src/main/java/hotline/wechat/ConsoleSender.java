package hotline.wechat;

import hotline.base.Channel;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Sender;
import hotline.web.DemoConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;

/** The demo town's account, where no real one is set: sends nothing, the page {@code /console/wechat} shows the outbox itself. */
@ApplicationScoped
class ConsoleSender implements Sender {
    private final DemoConfig demo;
    private final WechatConfig config;

    @Inject
    ConsoleSender(DemoConfig demo, WechatConfig config) {
        this.demo = demo;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT;
    }

    @Override
    public String provider() {
        return "wechat-console";
    }

    @Override
    public boolean isReady() {
        return demo.town() && config.appSecret().isEmpty();
    }

    @Override
    public Result send(Letter letter) {
        return new Accepted(letter.ref(), MessageState.DELIVERED);
    }

    @Override
    public Found find(Letter letter, Predicate<String> others) {
        return new Absent();
    }
}
