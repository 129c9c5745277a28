package hotline.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.ConfigProvider;

/** Instants in templates: {@code {at.iso}} for machines, {@code {at.local}} for people, in the town's zone. */
@TemplateExtension
public final class Times {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private Times() {}

    public static String iso(Instant at) {
        return InstantFormat.FORMAT.format(at);
    }

    public static String local(Instant at) {
        return LOCAL.format(at.atZone(zone()));
    }

    /** Without the year, for lists. */
    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(zone()));
    }

    /** An instant, or the first one of a day of the town. @throws java.time.DateTimeException when it is neither */
    public static Instant instant(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(zone()).toInstant() : Instant.parse(text);
    }

    /** Milliseconds as seconds with one decimal: {@code 3.3}. */
    public static String seconds(Long milliseconds) {
        return String.format(java.util.Locale.ROOT, "%.1f", milliseconds / 1000.0);
    }

    /** {@code hotline.zone}: where days and months are cut. */
    public static ZoneId zone() {
        return ConfigProvider.getConfig()
                .getOptionalValue("hotline.zone", String.class)
                .map(ZoneId::of)
                .orElse(ZoneId.of("Asia/Shanghai"));
    }
}
