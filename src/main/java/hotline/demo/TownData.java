package hotline.demo;

import hotline.base.Role;
import hotline.directory.HotlineLine;
import hotline.directory.Town;
import hotline.directory.Town.MatterSeed;
import hotline.directory.Town.PersonSeed;
import hotline.directory.Town.UnitSeed;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The invented town, read from {@code demo/*.csv}: units, people, matters, lines. */
final class TownData {
    private TownData() {}

    static Town town() {
        return new Town(
                rows("units.csv", c -> new UnitSeed(c[0], c[1], c[2], c[3])),
                rows("people.csv", TownData::person),
                rows(
                        "matters.csv",
                        c -> new MatterSeed(
                                Objects.requireNonNull(c[0]),
                                Objects.requireNonNull(c[1]),
                                Objects.requireNonNull(c[2]),
                                c[3],
                                c[4])),
                rows(
                        "lines.csv",
                        c -> new HotlineLine(
                                Objects.requireNonNull(c[0]),
                                Objects.requireNonNull(c[1]),
                                c[2],
                                Duration.parse(Objects.requireNonNull(c[3])),
                                Duration.parse(Objects.requireNonNull(c[4])))));
    }

    /** A person's password is {@code demo-} and the login; the program {@code api} has the secret {@code demo-api}. */
    private static PersonSeed person(@Nullable String[] c) {
        String login = Objects.requireNonNull(c[0]);
        Set<Role> roles = Arrays.stream(Objects.requireNonNull(c[3]).split(" "))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        boolean program = roles.contains(Role.CHANNEL);
        return new PersonSeed(
                login,
                Objects.requireNonNull(c[1]),
                c[2],
                roles,
                program ? null : BcryptUtil.bcryptHash("demo-" + login),
                program ? sha256("demo-" + login) : null,
                true);
    }

    private static <T> List<T> rows(String file, Function<@Nullable String[], T> row) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TownData.class.getResourceAsStream("/demo/" + file)), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(TownData::cells).map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String[] cells(String line) {
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
