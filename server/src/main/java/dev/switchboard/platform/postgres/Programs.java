package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs PostgreSQL's programs, as a user whom they accept. They refuse to run as root; a user namespace without any mapping makes root
 * appear to them as nobody, while the files, which are root's, still belong to that same nobody.
 */
final class Programs {

    private static final int ROOT = 0;
    private static final List<String> AS_NOBODY = List.of("unshare", "-U");
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final List<String> prefix;

    private Programs(List<String> prefix) {
        this.prefix = prefix;
    }

    static Programs runBy(int uid) {
        return uid == ROOT ? runByRoot(AS_NOBODY) : new Programs(List.of());
    }

    /** @param prefix the command that makes root somebody else for the command after it */
    static Programs runByRoot(List<String> prefix) {
        var programs = new Programs(prefix);
        if (!programs.canRun("true")) {
            throw new EmbeddedPostgresException("""
                    PostgreSQL does not run as root, and this machine does not allow the user namespace that would help (unshare -U): \
                    run Switchboard as an ordinary user, or set SWITCHBOARD_DATABASE_URL to a PostgreSQL of yours""");
        }
        return programs;
    }

    private boolean canRun(String program) {
        try {
            return run(Duration.ofSeconds(10), List.of(program)).succeeded();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /**
     * Runs to the end, also when the thread is interrupted: a server half started or half stopped helps nobody, and every run is bounded.
     *
     * @param limit how long the program itself is told, or expected, to take at most
     */
    Outcome run(Duration limit, List<String> command) throws IOException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).redirectErrorStream(true);
        // Only what is said here counts, in messages that can be recognised: no PGDATA, no PGPORT, no translation.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new FutureTask<>(() -> new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        Thread.startVirtualThread(output);
        var interrupted = false;
        try {
            var deadline = System.nanoTime() + limit.plus(GRACE).toNanos();
            while (true) {
                try {
                    if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        process.destroyForcibly();
                        throw new IOException("%s did not end within %d s".formatted(command.getFirst(), limit.plus(GRACE).toSeconds()));
                    }
                    return new Outcome(process.exitValue(), output.get(GRACE.toSeconds(), TimeUnit.SECONDS).strip());
                } catch (InterruptedException finishFirst) {
                    interrupted = true;
                } catch (ExecutionException | TimeoutException unreadable) {
                    return new Outcome(process.exitValue(), "");
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
