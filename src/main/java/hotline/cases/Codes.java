package hotline.cases;

import hotline.base.Choice;
import hotline.base.Kind;
import hotline.base.Refusal;
import hotline.base.Urgency;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Person;
import hotline.directory.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codes that people and programs write, as keys. An unknown one is refused with 400, naming the field. */
@ApplicationScoped
class Codes {
    private final Directory directory;

    @Inject
    Codes(Directory directory) {
        this.directory = directory;
    }

    long unit(String code) {
        Unit unit = directory.unitByCode(code).orElseThrow(() -> Refusal.invalid("unit", "unknown"));
        if (!directory.openUnits().contains(unit)) throw Refusal.invalid("unit", "closed");
        return unit.id();
    }

    List<Long> units(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().map(this::unit).toList();
    }

    @Nullable
    Long unitOrNull(@Nullable String code) {
        return code == null || code.isBlank() ? null : (Long) unit(code);
    }

    /** For looking, closed ones too. One that is not there is not told from one that may not be seen: 404. */
    @Nullable
    Long unitKeyOrNull(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        return directory.unitByCode(code).map(Unit::id).orElseThrow(() -> Refusal.notFound("unit"));
    }

    @Nullable
    Long matterOrNull(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        return directory.matters().stream()
                .filter(m -> m.code().equals(code))
                .map(Matter::id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("matter", "unknown"));
    }

    /** For what is sorted from now on. */
    private @Nullable Long openMatterOrNull(@Nullable String code) {
        Long matter = matterOrNull(code);
        if (matter != null && !directory.openMatters().contains(directory.matter(matter)))
            throw Refusal.invalid("matter", "closed");
        return matter;
    }

    List<Long> people(@Nullable List<String> logins) {
        return logins == null ? List.of() : logins.stream().map(this::person).toList();
    }

    Act.Triage triage(@Nullable String kind, @Nullable String matter, @Nullable String urgency) {
        return new Act.Triage(
                Choice.orNull(Kind.class, "kind", kind),
                openMatterOrNull(matter),
                Choice.orNull(Urgency.class, "urgency", urgency));
    }

    private long person(String login) {
        return directory.personByLogin(login).map(Person::id).orElseThrow(() -> Refusal.invalid("readers", "unknown"));
    }
}
