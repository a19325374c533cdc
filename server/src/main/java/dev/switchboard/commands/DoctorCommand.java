package dev.switchboard.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.switchboard.accounts.AccountLog;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedStanding;
import dev.switchboard.platform.health.HealthCheck;
import dev.switchboard.tickets.TicketLog;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code doctor}: looks whether all is well, says so line by line, and ends with 1 if something is not. */
final class DoctorCommand implements Command {

    private static final long LITTLE_SPACE = 1L << 30;
    /** More events than this behind is no longer a reader that is just about to read. */
    private static final long LAG = 1000;

    private boolean isWell = true;

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String usage() {
        return "Usage: ./switchboard doctor";
    }

    @Override
    public int run(List<String> arguments, Inside server) {
        new Arguments(arguments).none(0);
        var version = Runtime.version().feature();
        say(version >= 25, "Java " + version + (version >= 25 ? "" : ": 25 is needed"));
        var data = Path.of(System.getenv().getOrDefault("SWITCHBOARD_DATA", "data")).toAbsolutePath();
        folder(data);
        if (!Files.exists(data.resolve("postgres/cluster")) && System.getenv().getOrDefault("SWITCHBOARD_DATABASE_URL", "").isBlank()) {
            say(true, "nothing has been started on " + data + " yet: no database to look into");
            return isWell ? 0 : 1;
        }
        // Configuration, database and secret are looked at by starting on them: what is wrong with one of them is told by then.
        try (var inside = server.open()) {
            say(true, "configuration, database and secret go together");
            port(inside);
            logs(inside);
            readers(inside);
            parts(inside);
        } catch (RuntimeException cannotStart) {
            say(false, "cannot start on this configuration and data; see above");
        }
        return isWell ? 0 : 1;
    }

    private void say(boolean isWell, String what) {
        this.isWell &= isWell;
        System.out.println((isWell ? "ok      " : "not ok  ") + what);
        System.out.flush();
    }

    private void folder(Path data) {
        var there = data;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            say(false, "data folder " + data + " cannot be written to");
            return;
        }
        say(true, "data folder " + data + " can be written to");
        try {
            var free = Files.getFileStore(there).getUsableSpace();
            say(free >= LITTLE_SPACE, "%.1f GB of disk are free there%s".formatted(free / 1e9, free >= LITTLE_SPACE ? "" : ": too little"));
        } catch (IOException failure) {
            say(false, "the disk's free space cannot be told: " + failure.getMessage());
        }
    }

    private void port(ConfigurableApplicationContext inside) {
        var port = inside.getEnvironment().getRequiredProperty("server.port", Integer.class);
        var address = inside.getEnvironment().getRequiredProperty("server.address");
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            say(true, "port " + port + " is free");
        } catch (IOException taken) {
            say(answers(port), "port " + port + (answers(port) ? ": Switchboard answers there" : " is taken by something that is not Switchboard"));
        }
    }

    private static boolean answers(int port) {
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/health/live")).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void logs(ConfigurableApplicationContext inside) {
        for (EventLog log : List.of(inside.getBean(TicketLog.class).events(), inside.getBean(AccountLog.class).events())) {
            var breaks = log.verify();
            say(breaks.isEmpty(), log.name() + (breaks.isEmpty() ? ": the chain of hashes holds" : ": tampered with at %d places or more, first stream %d event %d"
                    .formatted(breaks.size(), breaks.getFirst().stream(), breaks.getFirst().seq())));
        }
    }

    private void readers(ConfigurableApplicationContext inside) {
        for (var reader : inside.getBean(FeedStanding.class).readers()) {
            say(reader.pending() < LAG, "reader %s is %d events behind".formatted(reader.name(), reader.pending()));
        }
        var failures = inside.getBean(FeedStanding.class).failures(100).size();
        say(failures == 0, failures + " events were put aside by readers" + (failures == 0 ? "" : ": see GET /api/admin/readers"));
    }

    /** What the server's own health tells of, but the readers, who are looked at above. */
    private void parts(ConfigurableApplicationContext inside) {
        inside.getBeansOfType(HealthCheck.class).values().stream().filter(check -> !check.name().equals("feed")).forEach(check -> {
            var health = check.check();
            say(health.status() != HealthCheck.State.DOWN, "%s: %s%s".formatted(check.name(), health.status().name().toLowerCase(Locale.ROOT),
                    health.details().isEmpty() ? "" : " " + health.details()));
        });
    }
}
