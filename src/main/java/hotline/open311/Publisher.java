package hotline.open311;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.base.Point;
import hotline.cases.CaseNumber;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Nearest;
import hotline.open311.PublishRows.Facts;
import hotline.open311.PublishRows.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings what is published of cases up to what they are now. The same case as often as one likes. */
@ApplicationScoped
class Publisher {
    private final PublishRows rows;
    private final Directory directory;
    private final Open311Config config;

    @Inject
    Publisher(PublishRows rows, Directory directory, Open311Config config) {
        this.rows = rows;
        this.directory = directory;
        this.config = config;
    }

    /** At once, for somebody who has just sent it in and will ask for it. Answers the case's key. */
    @Transactional
    long publish(CaseNumber number) {
        long id = rows.id(number).orElseThrow();
        publish(List.of(id));
        return id;
    }

    /** In the caller's transaction. */
    void publish(Collection<Long> cases) {
        if (cases.isEmpty()) return;
        Map<Long, List<PublicEvent>> events = rows.events(cases);
        List<Published> published = new ArrayList<>();
        List<Long> nothing = new ArrayList<>();
        for (Facts facts : rows.facts(cases)) {
            Long matter = facts.matter();
            List<PublicEvent> happened = events.getOrDefault(facts.id(), List.of());
            if (facts.secret() || matter == null || happened.isEmpty()) nothing.add(facts.id());
            else published.add(new Published(facts, matter, PublicFold.of(happened), area(facts.place())));
        }
        rows.takeBack(nothing);
        rows.write(published);
    }

    /** The cell that was named, or the one around the coordinates. Of the place itself nothing is kept here. */
    private @Nullable String area(@Nullable JsonNode place) {
        if (place == null) return null;
        String cell = place.path("cell").asText("");
        if (directory.areaByCode(cell).isPresent()) return cell;
        if (!place.path("lat").isNumber() || !place.path("lon").isNumber()) return null;
        Point point = new Point(place.path("lat").asDouble(), place.path("lon").asDouble());
        return Nearest.of(directory.areas(), Area.Level.CELL, point, config.cellWithin())
                .map(Area::code)
                .orElse(null);
    }
}
