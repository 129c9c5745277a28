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
        return directory.units().stream()
                .filter(u -> u.code().equals(code))
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("unit", "unknown"));
    }

    List<Long> units(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().map(this::unit).toList();
    }

    @Nullable
    Long unitOrNull(@Nullable String code) {
        return code == null || code.isBlank() ? null : (Long) unit(code);
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

    List<Long> people(@Nullable List<String> logins) {
        return logins == null ? List.of() : logins.stream().map(this::person).toList();
    }

    Act.Triage triage(@Nullable String kind, @Nullable String matter, @Nullable String urgency) {
        return new Act.Triage(
                Choice.orNull(Kind.class, "kind", kind),
                matterOrNull(matter),
                Choice.orNull(Urgency.class, "urgency", urgency));
    }

    private long person(String login) {
        return directory.personByLogin(login).map(Person::id).orElseThrow(() -> Refusal.invalid("readers", "unknown"));
    }
}
