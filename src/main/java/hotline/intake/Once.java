package hotline.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/**
 * Runs something that may lose a race, in a transaction of its own, until it has seen the winner. Two at once with the
 * same key meet at the unique key: the later one is undone and reads what the first one wrote.
 */
final class Once {
    private static final int TRIES = 4;
    private static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;
    /** Another node of the cluster committed first. */
    private static final String CERTIFICATION_FAILED = "40001";

    private Once() {}

    static <T> T run(Callable<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (!lostRace(e) || tried == TRIES) throw e;
            }
        }
    }

    private static boolean lostRace(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql)
                return sql.getErrorCode() == DUPLICATE_KEY
                        || sql.getErrorCode() == DEADLOCK
                        || CERTIFICATION_FAILED.equals(sql.getSQLState());
        }
        return false;
    }
}
