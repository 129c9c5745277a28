package hotline.base;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one package keeps of citizens. Every package that keeps anything has a bean of this kind; it is asked when a person
 * wants to know what we have of him, and when something of it has to go. Emptying is for good, can be repeated, and leaves
 * what figures and clocks are computed from.
 */
public interface PersonalData {
    /**
     * Whose data.
     *
     * @param citizens his keys; several when he was merged
     * @param phones   his numbers
     * @param hidden   keys of his cases that whoever asks may not know of: nothing of them belongs in an export
     */
    record Person(List<Long> citizens, List<PhoneNumber> phones, Set<Long> hidden) {
        public Person {
            citizens = List.copyOf(citizens);
            phones = List.copyOf(phones);
            hidden = Set.copyOf(hidden);
        }

        /** Of what belongs to cases, by their keys, that which may be known; 0 stands for no case. */
        public <T> List<T> known(Stream<Map.Entry<Long, T>> byCase) {
            return byCase.filter(e -> !hidden.contains(e.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /** What it is called in an export: {@code contacts}. */
    String part();

    /** What he may read: records or maps, in the order of time; nobody else's data and no internal notes. */
    List<?> export(Person person);

    /** Something that is not emptied names this citizen. */
    boolean needs(long citizen);

    /** Empties what belongs to a case, in the caller's transaction. The case's own rows are emptied by {@code cases}. */
    void emptyCase(long caseId);

    /** Empties what is his outside of cases, in the caller's transaction. */
    void emptyPerson(Person person);
}
