package hotline.open311;

import hotline.base.Point;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Nearest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A published request as GeoReport's {@code request}, with names in the asked language. */
@ApplicationScoped
class RequestWords {
    /** The standard's limit of a description, in characters. */
    private static final int LONGEST = 4000;

    /** Numbers of telephones and papers that a citizen wrote into his words. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ -]?\\d){6,}[Xx]?");

    private final Directory directory;
    private final ZoneId zone;

    @Inject
    RequestWords(
            Directory directory, @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.directory = directory;
        this.zone = zone;
    }

    Node node(PublicRequest r, Language language) {
        Matter matter = directory.matter(r.matter());
        String code = r.area();
        List<Area> around = code == null ? List.of() : directory.areaPath(code);
        String service = language.of(matter.name(), matter.nameEn());
        Optional<Point> middle = around.stream().findFirst().flatMap(Nearest::middle);
        return Node.group(
                "service_request_id", Node.of(r.number().toString()),
                "status", Node.of(r.open() ? "open" : "closed"),
                "status_notes", Node.of(notes(r, language)),
                "service_name", Node.of(service),
                "service_code", Node.of(matter.code()),
                "description", Node.of(description(r, service, around, language)),
                "agency_responsible", Node.of(agency(r.unit(), language)),
                "service_notice", Node.NONE,
                "requested_datetime", Node.of(r.requestedAt(), zone),
                "updated_datetime", Node.of(r.updatedAt(), zone),
                "expected_datetime", Node.of(r.expectedAt(), zone),
                "address", Node.of(address(around, language)),
                "address_id", Node.of(code),
                "zipcode", Node.NONE,
                "lat", middle.map(p -> Node.degrees(p.lat())).orElse(Node.NONE),
                "long", middle.map(p -> Node.degrees(p.lon())).orElse(Node.NONE),
                "media_url", Node.NONE);
    }

    private static @Nullable String notes(PublicRequest r, Language language) {
        return r.merged() ? language.of("与其他诉求合并办理", "Duplicate request; handled with another one") : r.notes();
    }

    private static String description(PublicRequest r, String service, List<Area> around, Language language) {
        String words = r.words();
        if (words == null)
            return around.isEmpty()
                    ? service
                    : service + " · "
                            + language.of(
                                    around.getFirst().name(), around.getFirst().nameEn());
        String masked = LONG_NUMBER.matcher(words).replaceAll("****");
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "…";
    }

    private @Nullable String agency(@Nullable Long unit, Language language) {
        return unit == null
                ? null
                : language.of(directory.unit(unit).name(), directory.unit(unit).nameEn());
    }

    /** From the most specific to the most general, says the standard. */
    private static @Nullable String address(List<Area> around, Language language) {
        return around.isEmpty()
                ? null
                : around.stream()
                        .map(a -> language.of(a.name(), a.nameEn()))
                        .collect(Collectors.joining(language.of("，", ", ")));
    }
}
