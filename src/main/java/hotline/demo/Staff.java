package hotline.demo;

import hotline.base.Actor;
import hotline.base.Role;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.directory.Town;
import hotline.directory.Town.PersonSeed;
import hotline.directory.Unit;
import hotline.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Who did the work of the year: the town's people, and more of them who cannot sign in. */
record Staff(
        List<Viewer> operators,
        Viewer program,
        Viewer dispatcher,
        Viewer reviewer,
        Viewer visitor,
        Viewer supervisor,
        Map<Long, Viewer> handlers) {
    private static final int MORE_OPERATORS = 6;

    /** Those who are missing are hired: without a password. */
    static Staff of(Directory directory) {
        SplittableRandom random = new SplittableRandom(96196);
        List<PersonSeed> people = new ArrayList<>();
        IntStream.rangeClosed(1, MORE_OPERATORS)
                .forEach(i -> people.add(person("year.operator" + i, "centre", Role.OPERATOR, random)));
        for (Unit unit : directory.units()) people.add(person(login(unit), unit.code(), Role.HANDLER, random));
        directory.seed(new Town(
                List.of(),
                people.stream()
                        .filter(p -> directory.personByLogin(p.login()).isEmpty())
                        .toList(),
                List.of(),
                List.of()));
        List<Viewer> operators =
                new ArrayList<>(List.of(viewer(directory, "operator"), viewer(directory, "operator2")));
        IntStream.rangeClosed(1, MORE_OPERATORS).forEach(i -> operators.add(viewer(directory, "year.operator" + i)));
        Map<Long, Viewer> handlers = new HashMap<>();
        directory.units().forEach(u -> handlers.put(u.id(), viewer(directory, login(u))));
        return new Staff(
                operators,
                viewer(directory, "api"),
                viewer(directory, "dispatcher"),
                viewer(directory, "reviewer"),
                viewer(directory, "visitor"),
                viewer(directory, "supervisor"),
                handlers);
    }

    Viewer operator(RandomGenerator random) {
        return operators.get(random.nextInt(operators.size()));
    }

    Viewer handler(long unit) {
        Viewer handler = handlers.get(unit);
        if (handler == null) throw new IllegalStateException("nobody works at unit " + unit);
        return handler;
    }

    /** Whoever reviews is not of the unit that is judged. */
    boolean judges(long unit) {
        return Long.valueOf(unit).equals(reviewer.actor().unit());
    }

    private static String login(Unit unit) {
        return "year." + unit.code();
    }

    private static PersonSeed person(String login, String unit, Role role, RandomGenerator random) {
        return new PersonSeed(login, Names.name(random), unit, Set.of(role), null, null, true);
    }

    private static Viewer viewer(Directory directory, String login) {
        Person p =
                directory.personByLogin(login).orElseThrow(() -> new IllegalStateException("the town has no " + login));
        return new Viewer(new Actor(p.id(), p.login(), p.unit()), p.name(), p.roles());
    }
}
