package dev.switchboard.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.switchboard.testing.Http;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A Switchboard as it is shipped: the jar, in a process of its own, on a data folder and a port that stay the same over its starts. */
final class JarServer implements AutoCloseable {

    /** Long enough for a slow machine with other work; how long it took is reported, not tested. */
    static final Duration PATIENCE = Duration.ofSeconds(90);
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Pattern PASSWORD = Pattern.compile("^\\s+admin\\s+(\\S+)\\s*$", Pattern.MULTILINE);

    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> settings = new HashMap<>();
    private @Nullable Process process;

    /** @param data its data folder; what it prints goes to a file beside it */
    JarServer(Path data) {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        with("SWITCHBOARD_DATA", data.toString()).with("SWITCHBOARD_PORT", Integer.toString(port))
                .with("SWITCHBOARD_ADDRESS", "127.0.0.1").with("SWITCHBOARD_PUBLIC_URL", address());
    }

    /** Sets an environment variable of the following starts. */
    JarServer with(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    Path data() {
        return data;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and waits until it is healthy; answers how long that took. */
    Duration start() {
        var begun = System.nanoTime();
        launch();
        awaitHealth();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("%s started in %d ms%n", data.getFileName(), took.toMillis());
        return took;
    }

    /** Starts it and waits for nothing. */
    void launch() {
        assertThat(isRunning()).as("is running already").isFalse();
        // C1 alone starts quicker, and nobody measures speed here.
        var builder = new ProcessBuilder(JAVA, "-Xmx384m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-jar", jar())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(data.getParent().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SWITCHBOARD_"));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a command of the jar printed and ended with. */
    record Ran(int status, String output) {
    }

    /** Runs one of the jar's commands on this server's data folder, whether the server runs or not. */
    Ran command(String... arguments) {
        var builder = new ProcessBuilder(Stream.concat(Stream.of(JAVA, "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-jar", jar()),
                Arrays.stream(arguments)).toList()).redirectErrorStream(true).directory(data.getParent().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SWITCHBOARD_"));
        builder.environment().putAll(settings);
        return run(builder);
    }

    /** Runs something to its end. */
    static Ran run(ProcessBuilder builder) {
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** The jar under test. */
    static String jar() {
        return Path.of(System.getProperty("switchboard.jar", "target/switchboard.jar")).toAbsolutePath().toString();
    }

    void awaitHealth() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(25)).failFast("It ended", () -> assertThat(isRunning()).as("runs; it said: %s", log()).isTrue())
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> nobody().get("/api/health").status() == 200);
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("was never started");
        }
        return process;
    }

    /** Ends it in mid-sentence, as {@code kill -9} does; its database is left running. */
    void kill() {
        process().destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** Asks it to end, as {@code kill} and Ctrl-C do. */
    void terminate() {
        process().destroy();
    }

    /** Waits for its end and answers its exit status. */
    int awaitEnd(Duration atMost) {
        try {
            assertThat(process().waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)).as("ended within %s; it said: %s", atMost, log()).isTrue();
            return process().exitValue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** What all starts so far have printed. */
    String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Http nobody() {
        return new Http(address(), null, 0);
    }

    /** The first admin's password, if it was this server that made the admin: the terminal shows it. */
    Optional<String> adminPassword() {
        var shown = PASSWORD.matcher(log());
        return shown.find() ? Optional.of(shown.group(1)) : Optional.empty();
    }

    /** The first admin, signed in. */
    Http admin() {
        return signIn("admin", adminPassword().orElseThrow());
    }

    Http signIn(String username, String password) {
        var answer = nobody().post("/api/auth/login", Map.of("username", username, "password", password)).expect(200);
        return new Http(address(), answer.text("access"), answer.at("user.id").asLong());
    }

    /** Someone who signed in at another node, here. */
    Http here(Http elsewhere) {
        return new Http(address(), elsewhere.token(), elsewhere.id());
    }

    /** Its inner database. */
    JdbcClient database() {
        return JdbcClient.create(connections());
    }

    /** A connection of one's own to its inner database. */
    Connection connection() throws SQLException {
        return connections().getConnection();
    }

    private DataSource connections() {
        try {
            return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/switchboard",
                    "switchboard", Files.readString(data.resolve("postgres/password")).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process of its inner database, alive or not; nothing if none is noted in the data folder. */
    Optional<ProcessHandle> databaseProcess() {
        return Files.exists(postmasterFile()) ? ProcessHandle.of(Long.parseLong(postmaster().getFirst())) : Optional.empty();
    }

    private Path postmasterFile() {
        return data.resolve("postgres/cluster/postmaster.pid");
    }

    private List<String> postmaster() {
        try {
            return Files.readAllLines(postmasterFile()).stream().map(String::strip).toList();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    /** Leaves nothing running, whatever the test came to. */
    @Override
    public void close() {
        if (isRunning()) {
            terminate();
            awaitEnd(Duration.ofSeconds(60));
        }
        databaseProcess().filter(database -> database.info().command().orElse("").endsWith("/postgres")).ifPresent(orphan -> {
            orphan.destroy();
            await().atMost(Duration.ofSeconds(20)).until(() -> !orphan.isAlive());
        });
    }
}
