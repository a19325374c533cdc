package dev.switchboard.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that opens a data folder, can be killed, and says on its standard output how it goes. */
final class AnotherSwitchboard implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private AnotherSwitchboard(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** @param before a command that runs the JVM, if it is to run in a special place; else none */
    static AnotherSwitchboard start(Path folder, String... before) throws IOException {
        var command = new ArrayList<>(List.of(before));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), AnotherSwitchboard.class.getName(), folder.toString()));
        return new AnotherSwitchboard(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** The next line it says: {@code open <url>}, or {@code refused} and why. */
    String says() throws IOException {
        var line = output.readLine();
        while (line != null && !line.startsWith("open ") && !line.startsWith("refused ")) {
            line = output.readLine();
        }
        return line == null ? "nothing" : line.replace('|', '\n');
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it close its database and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** Opens the folder, commits a row, and waits until its standard input ends. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (var postgres = EmbeddedPostgres.open(Path.of(arguments[0]), PostgresSettings.defaults());
                var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (by bigint)");
            statement.execute("insert into written values (%d)".formatted(ProcessHandle.current().pid()));
            System.out.println("open " + postgres.jdbcUrl());
            System.in.read();
        } catch (EmbeddedPostgresException refused) {
            System.out.println("refused " + refused.getMessage().replace('\n', '|'));
        }
    }
}
