package hotline.journey;

import hotline.database.SharedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several processes of the packaged service on one database, without a telephone. What was killed is replaced when needed. */
final class Nodes implements AutoCloseable {
    private static final String NAME = "nodes";

    /** Small batches, so that there is a middle to be killed in; the calendar's job comes round while somebody waits. */
    private static final List<String> SETTINGS =
            List.of("-Dhotline.sla.batch=20", "-Dhotline.sla.recompute-at=*/2 * * * * ?");

    private final Path phones;
    private final SharedDatabase database;
    private final Connection connection;
    private final List<Service> all = new ArrayList<>();

    private Nodes(Path phones, SharedDatabase database, Connection connection) {
        this.phones = phones;
        this.database = database;
        this.connection = connection;
    }

    static Nodes on() throws Exception {
        Path phones = Files.createDirectories(Parts.DIR).resolve("no-phones.properties");
        Files.writeString(phones, "");
        Service.forgetDatabase(NAME);
        SharedDatabase database = SharedDatabase.in(Service.database(NAME));
        return new Nodes(phones, database, database.connect());
    }

    /** The first two that live. */
    List<Service> two() {
        while (living().size() < 2) all.add(start());
        return living().subList(0, 2);
    }

    private List<Service> living() {
        return all.stream().filter(Service::lives).toList();
    }

    private Service start() {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.addAll(database.settings());
        settings.add("-Dhotline.crypto.key-file=" + Service.keys(NAME));
        return Service.start("node-" + (all.size() + 1), phones, settings.toArray(String[]::new));
    }

    void write(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return ((Number) value(sql).orElseThrow()).longValue();
    }

    String text(String sql) throws SQLException {
        return value(sql).orElseThrow().toString();
    }

    /** The first column of the first row. */
    Optional<Object> value(String sql) throws SQLException {
        List<Object> found = column(sql);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
    }

    List<Object> column(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Object> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getObject(1));
            return found;
        }
    }

    /** Two columns, a name and its number; numbers that are 0 are left out. */
    Map<String, Long> sums(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Map<String, Long> found = new HashMap<>();
            while (rows.next()) if (rows.getLong(2) != 0) found.put(rows.getString(1), rows.getLong(2));
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        living().forEach(Service::close);
    }
}
