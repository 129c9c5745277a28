package hotline.desk;

import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.directory.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** People and units by the names readers know them by; a stranger keeps his code. Templates read it as {@code inject:names}. */
@Named("names")
@ApplicationScoped
public class Names {
    @Inject
    Directory directory;

    public String person(String login) {
        return directory.personByLogin(login).map(Person::name).orElse(login);
    }

    public String unit(String code) {
        return directory.units().stream()
                .filter(u -> u.code().equals(code))
                .map(Unit::name)
                .findFirst()
                .orElse(code);
    }
}
