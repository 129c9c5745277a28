package hotline.phone;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How one telephone server is reached, and the telephones it serves, by number. */
record ServerSettings(
        String name,
        String host,
        int port,
        String username,
        String secret,
        @Nullable URI wsUrl,
        @Nullable Path recordings,
        Map<String, Extension> extensions) {

    static ServerSettings of(String name, PhoneConfig.Server config) throws IOException {
        Map<String, Extension> extensions = config.extensions().isPresent()
                ? readExtensions(config.extensions().get())
                : Map.of();
        return new ServerSettings(
                name,
                config.host(),
                config.port(),
                config.username(),
                config.secret(),
                config.wsUrl().orElse(null),
                config.recordings().orElse(null),
                extensions);
    }

    /** What {@code telephony/line up} wrote. */
    static ServerSettings ofLine(Path file) throws IOException {
        Properties lines = load(file);
        String prefix = "hotline.phone.servers.";
        String name = lines.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix) && key.endsWith(".host"))
                .map(key -> key.substring(prefix.length(), key.length() - ".host".length()))
                .findFirst()
                .orElseThrow(() -> new IOException("no server in " + file));
        String at = prefix + name + ".";
        String extensions = lines.getProperty(at + "extensions");
        return new ServerSettings(
                name,
                lines.getProperty(at + "host"),
                Integer.parseInt(lines.getProperty(at + "port")),
                lines.getProperty(at + "username"),
                lines.getProperty(at + "secret"),
                Optional.ofNullable(lines.getProperty(at + "ws-url"))
                        .map(URI::create)
                        .orElse(null),
                Optional.ofNullable(lines.getProperty(at + "recordings"))
                        .map(Path::of)
                        .orElse(null),
                extensions == null ? Map.of() : readExtensions(Path.of(extensions)));
    }

    private static Map<String, Extension> readExtensions(Path file) throws IOException {
        Properties lines = load(file);
        Map<String, Extension> extensions = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            if (!key.endsWith(".kind")) continue;
            String number = key.substring(0, key.length() - ".kind".length());
            Extension.Kind kind =
                    Extension.Kind.valueOf(lines.getProperty(key).strip().toUpperCase(Locale.ROOT));
            extensions.put(number, new Extension(number, kind, lines.getProperty(number + ".secret")));
        }
        return extensions;
    }

    private static Properties load(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines;
    }

    /** Without the secrets: it may stand in a log. */
    @Override
    public String toString() {
        return name + " at " + host + ":" + port;
    }
}
