package hotline.portal;

import static hotline.cases.CaseApi.as;

import hotline.base.Channel;
import hotline.journey.Until;
import hotline.notify.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** The telephones of the test's citizens, as the SMS console shows them. */
@ApplicationScoped
class Codes {
    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");
    private static final AtomicLong PHONE = new AtomicLong(13_100_000_000L + System.nanoTime() % 800_000_000L);

    @Inject
    Outbox outbox;

    /** A number that nobody else has. */
    String phone() {
        return Long.toString(PHONE.incrementAndGet());
    }

    byte[] hash(String phone) {
        return outbox.hash(Channel.SMS, phone);
    }

    /** The newest code, once so many have come. */
    String code(String phone, int nth) {
        return Until.found("a code on the telephone", () -> {
            List<String> all = all(phone);
            return all.size() < nth ? Optional.empty() : Optional.of(all.getLast());
        });
    }

    List<String> all(String phone) {
        return CODE.matcher(screen(phone)).results().map(m -> m.group(1)).toList();
    }

    /** Everything that it shows. */
    String screen(String phone) {
        String hash = HexFormat.of().formatHex(hash(phone));
        return as("operator")
                .accept("text/html")
                .get("/console/sms?with=" + hash)
                .asString();
    }
}
