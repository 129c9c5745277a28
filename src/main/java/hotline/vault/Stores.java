package hotline.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Everywhere that something is sealed. */
@ApplicationScoped
class Stores {
    private final List<SealedStore> all;

    @Inject
    Stores(@Any Instance<SealedColumns> columns, @Any Instance<SealedStore> others, Jdbi jdbi, Vault vault) {
        Stream<SealedStore> tables =
                columns.stream().flatMap(c -> c.sealed().stream()).map(c -> new ColumnStore(jdbi, vault, c));
        this.all = Stream.concat(tables, others.stream()).toList();
    }

    List<SealedStore> all() {
        return all;
    }

    Optional<SealedStore> named(String name) {
        return all.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
