package hotline.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * SQL access of every package. Statements run in the caller's {@code @Transactional} method: a handle borrows the
 * connection of that transaction and gives it back without ending it.
 */
final class Sql {
    private Sql() {}

    @ApplicationScoped
    static class Producer {
        @Produces
        @ApplicationScoped
        Jdbi jdbi(AgroalDataSource source) {
            Jdbi jdbi = Jdbi.create(source).setTransactionHandler(new CMTTransactionHandler());
            return jdbi.registerColumnMapper(new InstantColumn()).registerArgument(new InstantArgument());
        }
    }
}
