package hotline;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** A wrong rule is known before the database is up; beyond that classes run by name, the same on every machine. */
public final class PureTestsFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(PureTestsFirst::needsTheService)
                        .thenComparing(c -> c.getTestClass().getName()));
    }

    /** By name: Quarkus loads its test classes, and their annotations, with class loaders of its own. */
    private static boolean needsTheService(ClassDescriptor test) {
        return Arrays.stream(test.getTestClass().getAnnotations())
                .anyMatch(a -> a.annotationType().getName().equals("io.quarkus.test.junit.QuarkusTest"));
    }
}
