package hotline.sms;

import hotline.sms.SmsConfig.Provider;
import hotline.web.DemoConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which gateway it is, and whether it can be. */
@ApplicationScoped
class Gateway {
    private final SmsConfig config;
    private final DemoConfig demo;

    @Inject
    Gateway(SmsConfig config, DemoConfig demo) {
        this.config = config;
        this.demo = demo;
    }

    boolean is(Provider provider) {
        return config.provider().orElse(demo.town() ? Provider.CONSOLE : null) == provider;
    }

    /** A service that could not send says so at its start and not at the first message. */
    void check(@Observes StartupEvent start) {
        if (is(Provider.CONSOLE) && !demo.town())
            throw new IllegalStateException("hotline.sms.provider=console is for the demo town only");
        SmsConfig.Twilio t = config.twilio();
        if (is(Provider.TWILIO))
            need("twilio", List.of(t.accountSid(), t.authToken(), t.from()), "account-sid, auth-token and from");
        SmsConfig.Aliyun a = config.aliyun();
        if (is(Provider.ALIYUN))
            need(
                    "aliyun",
                    List.of(a.accessKey(), a.accessSecret(), a.signName()),
                    "access-key, access-secret and sign-name");
    }

    private static void need(String provider, List<Optional<String>> values, String names) {
        if (values.stream().anyMatch(Optional::isEmpty))
            throw new IllegalStateException(
                    "hotline.sms.provider=" + provider + " needs hotline.sms." + provider + ": " + names);
    }
}
