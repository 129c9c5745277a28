package hotline.reporting;

import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys of the rows into which figures of cases are split. */
@ApplicationScoped
class Sorts {
    private final Directory directory;

    @Inject
    Sorts(Directory directory) {
        this.directory = directory;
    }

    /** What a case is about or where it is, read beside a view that has its {@code case_id}. */
    static String column(By by, String view) {
        return "(SELECT s." + (by == By.MATTER ? "matter" : "area") + " FROM figure_sort s WHERE s.case_id = " + view
                + ".case_id)";
    }

    /** A row's key from what the database says; empty for nameless. */
    String key(@Nullable String said, @Nullable By by, ZoneId zone) {
        if (by == null || said == null) return "";
        return switch (by) {
            case DAY, HOUR -> by.key(Long.parseLong(said), zone);
            case MATTER -> group(said);
            case DISTRICT -> district(said);
            case LINE, SKILL, UNIT, OPERATOR, CHANNEL -> said;
        };
    }

    private String group(String code) {
        Collection<Matter> all = directory.matters();
        return all.stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .map(m -> directory.matterPath(m.id()).getLast().code())
                .orElse("");
    }

    private String district(String code) {
        List<Area> path = directory.areaPath(code);
        return path.isEmpty() ? "" : path.getLast().code();
    }
}
