package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL inside Switchboard, open on a data folder: a durable server of our own that listens on 127.0.0.1 only, on a port chosen at
 * each start. One process at a time has it {@link #open open}; others may {@link #openOrJoin join} it.
 *
 * <p>It has no shutdown hook: whoever opened it closes it, after everything that uses it. If that never happens, because the process was
 * killed, the server lives on, and the next {@code open} stops it and starts afresh; nothing committed is lost.
 *
 * <p>In the data folder: {@code switchboard.lock}, and in {@code postgres/} the unpacked programs, {@code cluster}, {@code password} and
 * {@code postgres.log}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Database database;
    private final @Nullable Server server;
    private final @Nullable FolderLock lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(Database database, @Nullable Server server, @Nullable FolderLock lock) {
        this.database = database;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the database of a data folder, and makes folder and database if they are not there yet.
     *
     * @throws AlreadyRunningException   if a live process, this one included, has the folder open
     * @throws EmbeddedPostgresException if it cannot be started; the message says why, with the last lines of {@code postgres.log}
     */
    public static EmbeddedPostgres open(Path dataFolder, PostgresSettings settings) {
        try {
            var layout = Layout.in(dataFolder);
            var lock = FolderLock.tryAcquire(layout.dataFolder());
            if (lock.isEmpty()) {
                throw new AlreadyRunningException(layout.dataFolder(), FolderLock.holder(layout.dataFolder()));
            }
            return start(layout, settings, lock.get());
        } catch (IOException unusable) {
            throw StartFailure.of(dataFolder, unusable);
        }
    }

    /**
     * Like {@link #open}, but if the folder is open already, uses the database that runs there, waiting for it while it starts. Closing then
     * leaves it running. For command line tools, which work beside a running Switchboard as well as without one.
     */
    public static EmbeddedPostgres openOrJoin(Path dataFolder, PostgresSettings settings) {
        try {
            var layout = Layout.in(dataFolder);
            var running = new RunningServer(layout);
            var deadline = System.nanoTime() + settings.startTimeout().toNanos();
            while (true) {
                var lock = FolderLock.tryAcquire(layout.dataFolder());
                if (lock.isPresent()) {
                    return start(layout, settings, lock.get());
                }
                var database = running.database();
                if (database.isPresent()) {
                    return new EmbeddedPostgres(database.get(), null, null);
                }
                running.awaitChange(deadline);
            }
        } catch (IOException unusable) {
            throw StartFailure.of(dataFolder, unusable);
        }
    }

    public String jdbcUrl() {
        return database.url();
    }

    public String username() {
        return Database.NAME;
    }

    public String password() {
        return database.password();
    }

    /** Whether the database belongs to another run of Switchboard, and so outlives this. */
    public boolean joined() {
        return server == null;
    }

    /**
     * Stops the server, whoever is still connected, and gives the folder free; only says good-bye if it was joined. Further calls do nothing.
     *
     * @throws EmbeddedPostgresException if the server does not stop; the folder is free all the same, and the next open tries again
     */
    @Override
    public void close() {
        if (server == null || lock == null || !closed.compareAndSet(false, true)) {
            return;
        }
        try (lock) {
            server.stop();
        } catch (IOException unusable) {
            throw new EmbeddedPostgresException("The database could not be stopped: " + unusable.getMessage(), unusable);
        }
    }

    private static EmbeddedPostgres start(Layout layout, PostgresSettings settings, FolderLock lock) throws IOException {
        Server server = null;
        EmbeddedPostgres opened = null;
        try {
            layout.sweepUnfinished();
            var programs = Programs.runBy(layout.uid());
            var binaries = Binaries.in(layout, programs);
            var failure = new StartFailure(layout.dataFolder(), new ServerLog(layout.log()));
            var cluster = new Cluster(layout, binaries, programs, failure);
            cluster.ensure();
            server = new Server(layout, binaries, programs, cluster, settings, failure);
            var database = new Database(server.start(), cluster.password());
            database.ensure();
            binaries.deleteOthers(layout);
            opened = new EmbeddedPostgres(database, server, lock);
            return opened;
        } catch (SQLException unwilling) {
            throw new EmbeddedPostgresException("The database in %s has started, but does not let Switchboard in: %s"
                    .formatted(layout.cluster(), unwilling.getMessage()), unwilling);
        } finally {
            if (opened == null) {
                try (lock) {
                    if (server != null) {
                        server.stop();
                    }
                }
            }
        }
    }
}
