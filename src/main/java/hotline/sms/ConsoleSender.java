package hotline.sms;

import hotline.base.Channel;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;

/** Sends nothing: the page {@code /console/sms} shows the outbox itself. */
@ApplicationScoped
class ConsoleSender implements Sender {
    private final Gateway gateway;

    @Inject
    ConsoleSender(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String provider() {
        return "console";
    }

    @Override
    public boolean isReady() {
        return gateway.is(SmsConfig.Provider.CONSOLE);
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
