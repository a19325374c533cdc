package dev.switchboard.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive on the classpath into {@code binaries-<version>-<fingerprint of the archive>}.
 *
 * @param folder  where {@code bin}, {@code lib} and {@code share} are
 * @param version as PostgreSQL says it: 18.6
 */
record Binaries(Path folder, String version) {

    private static final String PREFIX = "binaries-";
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwx------");

    /** Finds what an earlier start has unpacked, or unpacks. */
    static Binaries in(Layout layout, Programs programs) throws IOException {
        var archive = archive();
        var fingerprint = fingerprint(archive);
        for (var child : layout.children()) {
            var name = child.getFileName().toString();
            if (name.startsWith(PREFIX) && name.endsWith("-" + fingerprint)) {
                return new Binaries(child, name.substring(PREFIX.length(), name.length() - fingerprint.length() - 1));
            }
        }
        var unfinished = layout.unfinished("binaries");
        unpack(archive, unfinished);
        var version = versionOf(unfinished, programs);
        var folder = layout.home().resolve(PREFIX + version + "-" + fingerprint);
        Layout.moveIntoPlace(unfinished, folder);
        return new Binaries(folder, version);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The part of the version that says who can read whose clusters. */
    String majorVersion() {
        return version.replaceFirst("\\D.*", "");
    }

    /** Takes away what an earlier release has unpacked; to be called when none of its processes can be left. */
    void deleteOthers(Layout layout) throws IOException {
        for (var child : layout.children()) {
            if (child.getFileName().toString().startsWith(PREFIX) && !child.equals(folder)) {
                Layout.delete(child);
            }
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : System.getProperty("os.name").toLowerCase();
        var processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        var name = "postgres-%s-%s.txz".formatted(system, processor);
        var url = Binaries.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new EmbeddedPostgresException(
                    "This build of Switchboard brings no PostgreSQL for %s on %s: set SWITCHBOARD_DATABASE_URL to a PostgreSQL of yours"
                            .formatted(system, processor));
        }
        return url;
    }

    // The jar's own directory has the checksum already, which spares each start the reading of 15 MB.
    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null && jar.getJarEntry().getCrc() >= 0) {
            return "%08x".formatted(jar.getJarEntry().getCrc());
        }
        var checksum = new CRC32();
        try (var in = new CheckedInputStream(connection.getInputStream(), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return "%08x".formatted(checksum.getValue());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var in = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            TarArchiveEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive of PostgreSQL has an entry outside of itself: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    write(in, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PROGRAM);
                    }
                }
            }
        }
    }

    // Forced to disk one by one: a power cut after the final rename must not leave a folder of empty files that looks whole.
    private static void write(InputStream content, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    // "postgres (PostgreSQL) 18.6"; asked before the folder gets its name, which also proves that the programs run on this machine.
    private static String versionOf(Path folder, Programs programs) throws IOException {
        var said = programs.run(Duration.ofSeconds(10), List.of(folder.resolve("bin/postgres").toString(), "--version"));
        var version = said.output().replaceFirst("^.*\\s", "");
        if (!said.succeeded() || !version.matches("\\d+[\\w.]*")) {
            throw new EmbeddedPostgresException("""
                    The PostgreSQL that comes with Switchboard does not run on this machine: \
                    set SWITCHBOARD_DATABASE_URL to a PostgreSQL of yours. It says: %s""".formatted(said.output()));
        }
        return version;
    }
}
