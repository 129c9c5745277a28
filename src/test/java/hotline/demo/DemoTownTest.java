package hotline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.routing.Catalogue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DemoTownTest {
    @Inject
    Directory directory;

    @Inject
    Catalogue catalogue;

    @Inject
    Jdbi jdbi;

    @Test
    void the_town_is_as_large_as_a_town() {
        assertThat(directory.units()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(directory.matters()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(areas(Area.Level.DISTRICT)).hasSize(8);
        assertThat(areas(Area.Level.STREET)).hasSize(20);
        assertThat(areas(Area.Level.CELL)).hasSizeGreaterThanOrEqualTo(60).allSatisfy(cell -> {
            assertThat(directory.areaPath(cell.code()))
                    .extracting(Area::level)
                    .containsExactly(Area.Level.CELL, Area.Level.STREET, Area.Level.DISTRICT);
            assertThat(cell.lat()).isNotNull();
        });
    }

    @Test
    void loading_it_again_changes_nothing() {
        List<Long> before = sizes();
        directory.seed(TownData.town(login -> true));
        catalogue.seed(TownData.catalogue());
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void loading_it_again_brings_back_what_is_missing() {
        long cell = directory.areaByCode("langcen.fengche.3").orElseThrow().id();
        jdbi.useHandle(h -> h.execute("DELETE FROM area WHERE id = ?", cell));
        directory.seed(TownData.town(login -> false));
        assertThat(directory.areaByCode("langcen.fengche.3"))
                .hasValueSatisfying(a -> assertThat(a.name()).isEqualTo("风车三网格"));
    }

    @Test
    void a_matter_is_found_by_the_initials_of_its_path() {
        assertThat(directory.matters())
                .filteredOn(m -> m.initials().contains("hct"))
                .singleElement()
                .satisfies(m -> assertThat(m.code()).isEqualTo("bus.shelter"));
    }

    private List<Area> areas(Area.Level level) {
        return directory.areas().stream().filter(a -> a.level() == level).toList();
    }

    private List<Long> sizes() {
        return List.of("unit", "person", "person_role", "matter", "area", "hotline_line", "catalogue_version").stream()
                .map(t -> jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + t)
                        .mapTo(Long.class)
                        .one()))
                .toList();
    }
}
