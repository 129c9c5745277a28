package hotline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * A sealed column that nobody names would be unreadable the day its key is taken away. Bytes of no fixed length are sealed,
 * whatever their column is called.
 */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SealedColumnsTest {
    private static final String IN_THE_DATABASE = """
            SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name NOT LIKE 'QRTZ%'
              AND data_type IN ('varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob')
              AND table_name IN (SELECT table_name FROM information_schema.tables
                                 WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE')""";

    private static final String KEY = """
            SELECT column_name FROM information_schema.key_column_usage
            WHERE table_schema = DATABASE() AND constraint_name = 'PRIMARY' AND table_name = ? ORDER BY ordinal_position""";

    @Inject
    Jdbi jdbi;

    @Inject
    @Any
    Instance<SealedColumns> named;

    private List<SealedColumns.Column> columns() {
        return named.stream().flatMap(n -> n.sealed().stream()).toList();
    }

    @Test
    void every_sealed_column_of_the_database_is_named_by_its_package() {
        List<String> there = jdbi.withHandle(
                h -> h.createQuery(IN_THE_DATABASE).mapTo(String.class).list());
        assertThat(there).hasSizeGreaterThan(10);
        assertThat(columns().stream().map(SealedColumns.Column::path)).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void its_key_is_the_primary_key_of_its_table() {
        for (SealedColumns.Column column : columns()) {
            List<String> key = jdbi.withHandle(h -> h.createQuery(KEY)
                    .bind(0, column.table())
                    .mapTo(String.class)
                    .list());
            assertThat(column.key()).as(column.path()).isEqualTo(key);
        }
    }
}
