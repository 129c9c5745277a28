package hotline.wechat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** A transaction of its own; of two that wait for each other the database undoes one: it is done again. */
final class Once {
    private static final int TRIES = 4;
    private static final int DEADLOCK = 1213;

    /** Another node of the cluster committed first. */
    private static final String CERTIFICATION_FAILED = "40001";

    private Once() {}

    static <T> T call(Callable<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (tried == TRIES || !wasUndone(e)) throw e;
            }
        }
    }

    private static boolean wasUndone(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql)
                return sql.getErrorCode() == DEADLOCK || CERTIFICATION_FAILED.equals(sql.getSQLState());
        return false;
    }
}
