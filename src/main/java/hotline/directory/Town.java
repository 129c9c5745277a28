package hotline.directory;

import hotline.base.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reference data to begin with, by code, parents first. Loading it again adds what is missing and changes nothing else. */
public record Town(
        List<UnitSeed> units,
        List<PersonSeed> people,
        List<MatterSeed> matters,
        List<HotlineLine> lines,
        List<AreaSeed> areas) {

    public Town(List<UnitSeed> units, List<PersonSeed> people, List<MatterSeed> matters, List<HotlineLine> lines) {
        this(units, people, matters, lines, List.of());
    }

    public record UnitSeed(
            String code,
            String name,
            String nameEn,
            @Nullable String parent) {}

    /** Exactly one of {@code passwordHash} (a person) and {@code secretHash} (a program) is given. */
    public record PersonSeed(
            String login,
            String name,
            @Nullable String unit,
            Set<Role> roles,
            @Nullable String passwordHash,
            byte @Nullable [] secretHash,
            boolean demo) {}

    public record MatterSeed(
            String code,
            String name,
            String nameEn,
            @Nullable String parent) {}

    public record AreaSeed(
            String code,
            String name,
            String nameEn,
            Area.Level level,
            @Nullable String parent,
            @Nullable Double lat,
            @Nullable Double lon) {}
}
