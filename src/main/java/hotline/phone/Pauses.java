package hotline.phone;

import java.time.Duration;

/** How long to wait before the next attempt to reach a server. */
record Pauses(Duration first, Duration longest) {
    static final Pauses DEFAULT = new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /**
     * Doubles from the first to the longest. A wrong password waits the longest at once: a guard such as fail2ban must
     * not lock the service out.
     *
     * @param failures attempts that failed in a row, from 1
     * @param dice     0 to 1: several services that lost one server do not come back in step
     */
    Duration after(int failures, boolean wrongPassword, double dice) {
        long ms = first.toMillis() << Math.min(failures - 1, 20);
        if (wrongPassword || ms > longest.toMillis()) ms = longest.toMillis();
        return Duration.ofMillis(Math.round(ms * (0.8 + 0.4 * dice)));
    }
}
