package hotline.demo;

import hotline.base.Role;
import hotline.directory.Area;
import hotline.directory.HotlineLine;
import hotline.directory.Town;
import hotline.directory.Town.AreaSeed;
import hotline.directory.Town.MatterSeed;
import hotline.directory.Town.PersonSeed;
import hotline.directory.Town.UnitSeed;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The invented town, read from {@code demo/*.csv}: units, people, matters, lines, areas, the dispatch catalogue. */
final class TownData {
    private TownData() {}

    /** @param wanted logins; a password's hash is slow, so those who are there already are left out */
    static Town town(Predicate<String> wanted) {
        return new Town(
                rows("units.csv", c -> new UnitSeed(must(c[0]), must(c[1]), must(c[2]), c[3])),
                cells("people.csv")
                        .filter(c -> wanted.test(must(c[0])))
                        .map(TownData::person)
                        .toList(),
                rows("matters.csv", c -> new MatterSeed(must(c[0]), must(c[1]), must(c[2]), c[3])),
                rows(
                        "lines.csv",
                        c -> new HotlineLine(
                                must(c[0]), must(c[1]), c[2], Duration.parse(must(c[3])), Duration.parse(must(c[4])))),
                rows("areas.csv", TownData::area));
    }

    /** The dispatch catalogue's file. */
    static byte[] catalogue() {
        try (InputStream in = open("catalogue.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AreaSeed area(@Nullable String[] c) {
        return new AreaSeed(
                must(c[0]),
                must(c[1]),
                must(c[2]),
                Area.Level.valueOf(must(c[3])),
                c[4],
                Double.valueOf(must(c[5])),
                Double.valueOf(must(c[6])));
    }

    /** A person's password is {@code demo-} and the login; the program {@code api} has the secret {@code demo-api}. */
    private static PersonSeed person(@Nullable String[] c) {
        String login = must(c[0]);
        Set<Role> roles =
                Arrays.stream(must(c[3]).split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        boolean program = roles.contains(Role.CHANNEL);
        return new PersonSeed(
                login,
                must(c[1]),
                c[2],
                roles,
                program ? null : BcryptUtil.bcryptHash("demo-" + login),
                program ? sha256("demo-" + login) : null,
                true);
    }

    private static <T> List<T> rows(String file, Function<@Nullable String[], T> row) {
        return cells(file).map(row).toList();
    }

    private static Stream<@Nullable String[]> cells(String file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(TownData::line).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(TownData.class.getResourceAsStream("/demo/" + file));
    }

    private static String must(@Nullable String cell) {
        return Objects.requireNonNull(cell);
    }

    private static @Nullable String[] line(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(c -> c.isEmpty() ? null : c)
                .toArray(String[]::new);
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
