package hotline.sms;

import java.util.Optional;

/** Our account at the stand-in. */
record TestTwilio(String url, String number) implements SmsConfig.Twilio {
    static final String TOKEN = "test-token";
    static final String PUBLIC = "https://hotline.example";

    static TwilioSender sender(String url) {
        return new TwilioSender(() -> true, new TestTwilio(url, "+8610123456"));
    }

    @Override
    public Optional<String> accountSid() {
        return Optional.of(StandInTwilio.ACCOUNT);
    }

    @Override
    public Optional<String> authToken() {
        return Optional.of(TOKEN);
    }

    @Override
    public Optional<String> authTokenNext() {
        return Optional.empty();
    }

    @Override
    public Optional<String> publicUrl() {
        return Optional.of(PUBLIC);
    }

    @Override
    public String baseUrl() {
        return url;
    }

    @Override
    public String countryCode() {
        return "86";
    }

    @Override
    public Optional<String> from() {
        return Optional.of(number);
    }
}
