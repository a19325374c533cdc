package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folder of the database: made once by {@code initdb}, checked at each start, and configured anew at each start. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final int PASSWORD_BYTES = 32;
    private static final String CONFIGURATION = "switchboard.conf";

    private final Layout layout;
    private final Binaries binaries;
    private final Programs programs;
    private final StartFailure failure;

    Cluster(Layout layout, Binaries binaries, Programs programs, StartFailure failure) {
        this.layout = layout;
        this.binaries = binaries;
        this.programs = programs;
        this.failure = failure;
    }

    /** Leaves a cluster that this PostgreSQL and this user can open, or says why there is none. */
    void ensure() throws IOException {
        if (Files.exists(layout.cluster())) {
            checkReadable();
        } else {
            create();
        }
    }

    String password() throws IOException {
        return Files.readString(layout.password()).strip();
    }

    /** Writes the settings, which the next start of the server reads. The last setting of a name counts, so nobody can open the network door. */
    void configure(Map<String, String> parameters, int port) throws IOException {
        var lines = new StringBuilder("# Written by Switchboard at each start; what is changed here is lost.\n");
        parameters.forEach((name, value) -> lines.append(setting(name, value)));
        lines.append(setting("listen_addresses", "127.0.0.1"))
                .append(setting("port", Integer.toString(port)))
                .append(setting("unix_socket_directories", ""));
        var unfinished = layout.unfinished(CONFIGURATION);
        Files.writeString(unfinished, lines);
        Layout.moveIntoPlace(unfinished, layout.cluster().resolve(CONFIGURATION));
    }

    /** A port that is free now. Another program may take it before the server does, so a start has to be ready to try again. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void checkReadable() throws IOException {
        if (Layout.uidOf(layout.cluster()) != layout.uid()) {
            throw new EmbeddedPostgresException("The database in %s belongs to another user (uid %d): run Switchboard as that user"
                    .formatted(layout.cluster(), Layout.uidOf(layout.cluster())));
        }
        var versionFile = layout.cluster().resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            throw failure.because("The database in %s is damaged: it has no file PG_VERSION. Restore a backup into a new data folder"
                    .formatted(layout.cluster()));
        }
        var version = Files.readString(versionFile).strip();
        if (!version.equals(binaries.majorVersion())) {
            throw new EmbeddedPostgresException("""
                    The database in %s was made by PostgreSQL %s, and this Switchboard brings PostgreSQL %s, which cannot read it: \
                    make a backup with the release of Switchboard that made it, and restore that into a new data folder"""
                    .formatted(layout.cluster(), version, binaries.majorVersion()));
        }
        if (!Files.exists(layout.password())) {
            throw new EmbeddedPostgresException("The password of the database is missing: put the file %s back".formatted(layout.password()));
        }
    }

    private void create() throws IOException {
        ensurePassword();
        var unfinished = layout.unfinished("cluster");
        var made = programs.run(Duration.ofMinutes(2), List.of(binaries.program("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + layout.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The server's own C.UTF-8 sorts and folds alike on every machine; the system's locale C exists on every machine.
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (!made.succeeded()) {
            throw failure.of("The database could not be made", ServerLog.lastLines(made.output()));
        }
        append(unfinished.resolve("postgresql.conf"), "\ninclude '" + CONFIGURATION + "'\n");
        Layout.moveIntoPlace(unfinished, layout.cluster());
    }

    // Before the cluster, which takes it over; a kill in between leaves a password that the next start uses.
    private void ensurePassword() throws IOException {
        if (Files.exists(layout.password())) {
            return;
        }
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        var unfinished = layout.unfinished("password");
        try (var channel = FileChannel.open(unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(random) + "\n"));
            channel.force(true);
        }
        Layout.moveIntoPlace(unfinished, layout.password());
    }

    private static void append(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.US_ASCII.encode(text));
            channel.force(true);
        }
    }

    private static String setting(String name, String value) {
        return "%s = '%s'\n".formatted(name, value.replace("'", "''"));
    }
}
