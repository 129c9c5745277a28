package hotline.intake;

import hotline.base.Channel;
import hotline.base.Choice;
import hotline.base.Kind;
import hotline.base.Refusal;
import hotline.cases.Place;
import hotline.directory.Directory;
import hotline.directory.Matter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/contacts}.
 *
 * @param channel {@code phone}, {@code sms}, {@code wechat}, {@code web} or {@code open311}
 * @param account our own number or account that was written to
 * @param ref     the channel's own key of the message
 * @param from    phone number, openid or what the channel knows of the sender
 * @param at      when it was sent; absent: now
 * @param matter  code of a matter
 */
record ContactForm(
        @NotBlank String channel,
        @Nullable @Size(max = 64) String account,
        @NotBlank @Size(max = 128) String ref,
        @NotBlank @Size(max = 128) String from,
        @Nullable @Size(max = 64) String name,
        @Nullable Instant at,
        @NotBlank @Size(max = 20_000) String text,
        @Nullable String kind,
        @Nullable String matter,
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,32}") String skill,
        @Nullable @Valid Location location,
        @Nullable Boolean secret) {

    /** WGS-84. */
    record Location(
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
            @Nullable @Size(max = 300) String address,
            @Nullable @Size(max = 64) String cell) {
        Place place() {
            return new Place(address, lat, lon, cell);
        }
    }

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Clocks of senders may be a little ahead of ours, not days. */
    private static final Duration AHEAD = Duration.ofDays(1);

    Contact contact(Directory directory, Instant now) {
        if (at != null && (at.isBefore(EARLIEST) || at.isAfter(now.plus(AHEAD)))) throw Refusal.invalid("at", "time");
        return new Contact(
                Choice.of(Channel.class, "channel", channel),
                account == null ? "" : account,
                ref,
                from,
                name == null || name.isBlank() ? null : name,
                at,
                text,
                Choice.orNull(Kind.class, "kind", kind),
                matter(directory),
                skill,
                location == null ? null : location.place(),
                secret != null && secret);
    }

    private @Nullable Long matter(Directory directory) {
        if (matter == null || matter.isBlank()) return null;
        return directory.matters().stream()
                .filter(m -> m.code().equals(matter))
                .findFirst()
                .map(m -> open(m, directory))
                .orElseThrow(() -> Refusal.invalid("matter", "unknown"));
    }

    private static Long open(Matter matter, Directory directory) {
        if (!directory.openMatters().contains(matter)) throw Refusal.invalid("matter", "closed");
        return matter.id();
    }
}
