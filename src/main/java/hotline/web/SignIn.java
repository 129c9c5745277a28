package hotline.web;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks a login with its password (a person) or its secret (a program). */
@ApplicationScoped
class SignIn {
    /** Compared when the account does not exist, so that the time of an answer tells nothing. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    private static final Duration REMEMBER = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Throttle throttle;
    private final DemoConfig demo;
    private final Clock clock;

    /** Demo people may use Basic: their passwords, once checked, are remembered by digest instead of hashed each time. */
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    private record Checked(String passwordHash, byte[] digest, Instant until) {}

    @Inject
    SignIn(Accounts accounts, Throttle throttle, DemoConfig demo, Clock clock) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.demo = demo;
        this.clock = clock;
    }

    /** A person's sign-in by the form. Throttled by account and by address. */
    Optional<Account> person(String login, String password, String address) {
        String[] subjects = {
            "account:" + Long.toHexString(login.hashCode() & 0xffffffffL) + ":" + ascii(login), "address:" + address
        };
        throttle.check(subjects);
        Optional<Account> account = accounts.find(login).filter(a -> a.passwordHash() != null);
        String hash = account.map(Account::passwordHash).orElse(NOBODY);
        boolean right = BcryptUtil.matches(password, hash) && account.isPresent();
        if (right) throttle.succeeded(subjects[0]);
        else throttle.failed(subjects);
        return right ? account : Optional.empty();
    }

    /** HTTP Basic: programs, and in the demo town people too. */
    Optional<Account> basic(String login, String secret, String address) {
        Optional<Account> account = accounts.find(login);
        byte[] digest = Sessions.hash(secret);
        if (account.isPresent() && account.get().secretHash() != null) {
            return account.filter(a -> MessageDigest.isEqual(a.secretHash(), digest));
        }
        if (!demo.town()) return Optional.empty();
        Checked known = checked.get(login);
        if (known != null
                && known.until().isAfter(Instant.now(clock))
                && account.isPresent()
                && known.passwordHash().equals(account.get().passwordHash())
                && MessageDigest.isEqual(known.digest(), digest)) return account;
        Optional<Account> person = person(login, secret, address);
        person.ifPresent(a -> checked.put(
                login,
                new Checked(
                        String.valueOf(a.passwordHash()),
                        digest,
                        Instant.now(clock).plus(REMEMBER))));
        return person;
    }

    private static String ascii(String login) {
        return login.replaceAll("[^\\x21-\\x7e]", "?").substring(0, Math.min(login.length(), 64));
    }
}
