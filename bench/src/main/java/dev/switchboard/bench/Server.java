package dev.switchboard.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A server under test: the built jar in a process of its own, on a free port of the loopback. */
final class Server implements AutoCloseable {

    private static final Pattern PASSWORD = Pattern.compile("^\\s+admin\\s+(\\S+)\\s*$", Pattern.MULTILINE);

    private final List<String> command;
    private final Path data;
    private final Path log;
    final int port;
    private Process process;

    /** @param command how to start it, up to where its own options begin */
    Server(List<String> command, Path data) throws IOException {
        this.command = command;
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Starts it and waits until it is healthy; answers how long that took. */
    Duration start() throws IOException, InterruptedException {
        var all = new ArrayList<>(command);
        all.add("--switchboard.data=" + data);
        var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("SWITCHBOARD_PORT", Integer.toString(port), "SWITCHBOARD_ADDRESS", "127.0.0.1",
                "SWITCHBOARD_PUBLIC_URL", address()));
        var begun = System.nanoTime();
        process = builder.start();
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address() + "/api/health/ready")).timeout(Duration.ofSeconds(2)).build();
        while (process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IOException("The server did not start; see " + log);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The first admin's password, as the terminal showed it. */
    String adminPassword() throws IOException {
        var shown = PASSWORD.matcher(Files.readString(log));
        if (!shown.find()) {
            throw new IOException("No password in " + log);
        }
        return shown.group(1);
    }

    /** A connection to its inner database. */
    Connection database() throws IOException, SQLException {
        var postgres = data.resolve("postgres");
        var databasePort = Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3).strip();
        var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort + "/switchboard?ApplicationName=bench",
                "switchboard", Files.readString(postgres.resolve("password")).strip());
        return connection;
    }

    /** Memory of the server and its database in bytes, shared pages counted once (PSS). */
    long memory() throws IOException {
        var databasePid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst().strip();
        var sum = pss(process.pid());
        var database = ProcessHandle.of(Long.parseLong(databasePid)).orElseThrow();
        sum += pss(database.pid());
        for (var child : database.descendants().toList()) {
            sum += pss(child.pid());
        }
        for (var child : process.descendants().toList()) {
            if (child.pid() != database.pid() && child.parent().filter(parent -> parent.pid() == database.pid()).isEmpty()) {
                sum += pss(child.pid());
            }
        }
        return sum;
    }

    private static long pss(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).sum();
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
