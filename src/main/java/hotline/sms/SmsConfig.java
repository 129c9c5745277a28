package hotline.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/** Which gateway carries SMS, and our account there. */
@ConfigMapping(prefix = "hotline.sms")
public interface SmsConfig {
    enum Provider {
        TWILIO,
        ALIYUN,
        /** A page that shows messages and lets one reply as the citizen; only with the demo town, and its default. */
        CONSOLE
    }

    /** Without one (and without the demo town) no SMS is written. */
    Optional<Provider> provider();

    Twilio twilio();

    Aliyun aliyun();

    interface Twilio {
        Optional<String> accountSid();

        /** Sends, and checks what comes. */
        Optional<String> authToken();

        /** Also accepted in what comes, while the token is being changed. */
        Optional<String> authTokenNext();

        /** Our number, {@code +8610…}, or the id of a messaging service, {@code MG…}. */
        Optional<String> from();

        @WithDefault("https://api.twilio.com")
        String baseUrl();

        /** How Twilio reaches us, {@code https://hotline.example}: what it signs, whatever a proxy makes of it. Empty: no reports, nothing comes in. */
        Optional<String> publicUrl();

        /** Put before numbers that are kept without a country. */
        @WithDefault("86")
        String countryCode();
    }

    interface Aliyun {
        Optional<String> accessKey();

        Optional<String> accessSecret();

        /** The approved signature 签名, without brackets. */
        Optional<String> signName();

        @WithDefault("https://dysmsapi.aliyuncs.com")
        String baseUrl();

        /** Aliyun's approved template for each of ours, {@code receipt=SMS_1}; each has the one variable {@code text}. */
        Map<String, String> templates();

        /** How pushes are encoded that do not say it themselves, {@code GBK}. */
        @WithDefault("UTF-8")
        Charset charset();

        /** What the pushes' addresses end with, {@code ?key=…}: they are not signed. Empty: nothing comes in. */
        Optional<String> pushKey();
    }
}
