package hotline.vault;

import java.util.List;

/**
 * The sealed columns of one package's tables; every package with such columns has a bean of this kind. {@code
 * SealedColumnsTest} finds a column that nobody names. What is sealed elsewhere, in files, is a {@link SealedStore}.
 */
@FunctionalInterface
public interface SealedColumns {
    List<Column> sealed();

    /** @param key the columns of the table's primary key, in its order */
    record Column(String table, String name, List<String> key) {
        /** Of a table whose key is {@code id}. */
        public Column(String table, String name) {
            this(table, name, List.of("id"));
        }

        public String path() {
            return table + "." + name;
        }
    }
}
