package hotline.sms;

import hotline.base.Channel;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Sender;
import hotline.notify.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sends nothing: the page {@code /console/sms} shows the outbox itself. One-time codes are on its screen only: in memory. */
@ApplicationScoped
class ConsoleSender implements Sender {
    private static final int CODES = 200;

    private final Gateway gateway;
    private final Map<String, String> codes = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > CODES;
        }
    });

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
        if (letter.template() == Template.CODE) codes.put(letter.ref(), letter.text());
        return new Accepted(letter.ref(), MessageState.DELIVERED);
    }

    @Override
    public Found find(Letter letter, Predicate<String> others) {
        return new Absent();
    }

    /** A code as the telephone's screen shows it; {@code null} for everything else. */
    @Nullable
    String seen(String ref) {
        return codes.get(ref);
    }
}
