package hotline.desk;

import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.routing.Facts;
import hotline.routing.Routing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A matter as the type-ahead offers it: {@code 公交 > 站点}, {@code gjzd}, and where it goes when nobody knows where it is. */
record MatterChoice(
        long id,
        String code,
        String name,
        String path,
        String initials,
        @Nullable String unit) {

    static List<MatterChoice> of(Directory directory, Routing routing) {
        Collection<Matter> all = directory.matters();
        Map<Long, Matter> byId = all.stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        return directory.openMatters().stream()
                .map(m -> of(m, byId, directory, routing))
                .toList();
    }

    private static MatterChoice of(Matter m, Map<Long, Matter> byId, Directory directory, Routing routing) {
        Long lead = routing.route(new Facts(m.id(), Kind.COMPLAINT, Urgency.NORMAL, null))
                .lead();
        String unit = lead == null ? null : directory.unit(lead).code();
        return new MatterChoice(m.id(), m.code(), m.name(), path(m, byId), m.initials(), unit);
    }

    private static String path(Matter m, Map<Long, Matter> byId) {
        Matter parent = m.parent() == null ? null : byId.get(m.parent());
        return parent == null ? m.name() : path(parent, byId) + " > " + m.name();
    }
}
