package dev.switchboard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The load benchmark: P1–P4 and P7–P10 of the bars in ARCHITECTURE.md, in one run on one machine.
 *
 * <p>{@code bench [--tickets N] [--seconds N] [--only P1,P4] [--out FILE] -- java … switchboard.jar}
 */
public final class Bench {

    /** The just-in-time compiler of the server shares the cores with it: it needs so long until it has nothing left to do. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private final Server server;
    private final Path folder;
    private final int tickets;
    private final Duration time;
    private final List<String> only;
    private final Table table = new Table();

    private Bench(List<String> command, int tickets, Duration time, List<String> only) throws Exception {
        this.only = only;
        this.folder = Files.createTempDirectory("switchboard-bench");
        this.server = new Server(command, folder.resolve("data"));
        this.tickets = tickets;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        var all = Arrays.asList(arguments);
        var options = all.subList(0, all.indexOf("--"));
        var command = all.subList(all.indexOf("--") + 1, all.size());
        var bench = new Bench(command, Integer.parseInt(option(options, "--tickets", "1000000")), Duration.ofSeconds(Long.parseLong(option(options, "--seconds", "10"))),
                Arrays.stream(option(options, "--only", "").split(",")).filter(code -> !code.isEmpty()).toList());
        try (bench.server) {
            bench.run();
        } finally {
            bench.clean();
        }
        var out = option(options, "--out", "");
        var text = bench.report();
        System.out.println(text);
        if (!out.isEmpty()) {
            Files.writeString(Path.of(out), text);
        }
    }

    private static String option(List<String> options, String name, String otherwise) {
        var at = options.lastIndexOf(name);
        return at < 0 ? otherwise : options.get(at + 1);
    }

    private String report() {
        return """
                # Load, measured from outside

                One run of `./switchboard bench`: %,d tickets with four messages each, %d workers in a closed loop for %d s after a warm-up of %d s, client and
                server sharing %d cores. Rates of one machine say little about another; the ratios are within this run.

                """.formatted(tickets, Load.WORKERS, time.toSeconds(), WARM_UP.toSeconds(), Runtime.getRuntime().availableProcessors()) + table;
    }

    private void run() throws Exception {
        say("first start " + seconds(server.start()));
        var password = server.adminPassword();
        var begun = System.nanoTime();
        try (var database = server.database()) {
            new Dataset(database, tickets).make();
        }
        say("data set made in " + seconds(Duration.ofNanos(System.nanoTime() - begun)));
        server.stop();
        start();

        var client = new Client(server.port);
        client.call("PATCH", "/api/admin/settings", client.signIn("admin", password), Map.of("tickets", Map.of("daily_limit", 0)));
        var agents = new ArrayList<long[]>();
        var agentTokens = new ArrayList<String>();
        var customerTokens = new ArrayList<String>();
        try (var database = server.database()) {
            for (var n = 1; n <= 20; n++) {
                agentTokens.add(client.signIn("agent" + n, password));
                agents.add(agent(database, n));
            }
        }
        for (var n = 1; n <= 100; n++) {
            customerTokens.add(client.signIn("customer" + n, password));
        }
        if (wanted("P1")) {
            lists(agents, agentTokens);
        }
        if (wanted("P2")) {
            details(agents, agentTokens);
        }
        if (wanted("P3")) {
            creates(customerTokens);
        }
        if (wanted("P4")) {
            sockets(agents, agentTokens, customerTokens);
        }
        if (wanted("P9")) {
            messages(agents, agentTokens);
        }
        if (wanted("P10")) {
            statistics(customerTokens);
        }
        if (wanted("P8")) {
            memory();
        }
    }

    private boolean wanted(String code) {
        return only.isEmpty() || only.contains(code);
    }

    /** P7, on the data just made: the median of three. */
    private void start() throws Exception {
        var times = new ArrayList<Duration>();
        for (var i = 0; i < 3; i++) {
            times.add(server.start());
            if (i < 2) {
                server.stop();
            }
        }
        times.sort(null);
        table.atMost("P7", "start of the built jar to healthy, median of 3", " s", times.get(1).toMillis() / 1000.0, 5);
        say("start " + seconds(times.get(1)));
    }

    private static long[] agent(Connection database, int n) throws SQLException {
        try (var statement = database.prepareStatement(
                "select u.id, d.department_id from users u join agent_departments d on d.user_id = u.id where u.username = ?")) {
            statement.setString(1, "agent" + n);
            try (var row = statement.executeQuery()) {
                row.next();
                return new long[]{row.getLong(1), row.getLong(2)};
            }
        }
    }

    private void lists(List<long[]> agents, List<String> tokens) throws Exception {
        var bare = Load.run(time, time, () -> new BareSql.Lists(server.database(), agents));
        var ours = Load.run(WARM_UP, time, () -> new Requests(server.port, random ->
                new Requests.Request("/api/tickets?limit=50", tokens.get(random.nextInt(tokens.size())), null)));
        table.share("P1", "page of 50 of an agent's tickets", ours.rate(), bare.rate(), 1.0 / 3);
        say("lists " + ours + ", bare " + bare);
    }

    private void details(List<long[]> agents, List<String> tokens) throws Exception {
        var ids = ids(agents, "true", 5000);
        var flat = ids.stream().flatMap(List::stream).toList();
        var bare = Load.run(time, time, () -> new BareSql.Details(server.database(), flat));
        var ours = Load.run(WARM_UP, time, () -> new Requests(server.port, random -> {
            var agent = random.nextInt(tokens.size());
            var theirs = ids.get(agent);
            return new Requests.Request("/api/tickets/" + theirs.get(random.nextInt(theirs.size())), tokens.get(agent), null);
        }));
        table.share("P2", "ticket with its conversation", ours.rate(), bare.rate(), 0.25);
        say("details " + ours + ", bare " + bare);
    }

    /** Some tickets of each agent's department. */
    private List<List<Long>> ids(List<long[]> agents, String condition, int each) throws Exception {
        var ids = new ArrayList<List<Long>>();
        try (var database = server.database(); var statement = database.prepareStatement(
                "select id from tickets where department_id = ? and " + condition + " order by hashint8(id) limit " + each)) {
            for (var agent : agents) {
                statement.setLong(1, agent[1]);
                var theirs = new ArrayList<Long>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        theirs.add(rows.getLong(1));
                    }
                }
                ids.add(theirs);
            }
        }
        return ids;
    }

    private void creates(List<String> tokens) throws Exception {
        var ours = Load.run(WARM_UP, time, () -> new Requests(server.port, random -> new Requests.Request("/api/tickets", tokens.get(random.nextInt(tokens.size())), """
                {"subject":"The printer on floor %d is jammed","description":"It says paper jam, yet there is none. We tried to restart it twice and need it by noon."}"""
                .formatted(random.nextInt(90)))));
        table.atLeast("P3", "create a ticket, triage included", "/s", ours.rate(), 300);
        table.atMost("P3", "the same, 99 of 100 within", " ms", ours.p99(), 100);
        say("creates " + ours);
    }

    private void sockets(List<long[]> agents, List<String> agentTokens, List<String> customerTokens) throws Exception {
        var client = new Client(server.port);
        var rooms = new ArrayList<Requests.Request>();
        try (var sockets = new Sockets(server.port)) {
            for (var n = 0; n < 500; n++) {
                var agent = n % agents.size();
                var customer = customerTokens.get(n % customerTokens.size());
                var ticket = client.call("POST", "/api/tickets", customer, Map.of("subject", "Room " + n, "description", "A room", "department", "bench_" + (agent % Dataset.DEPARTMENTS + 1)))
                        .get("id").asLong();
                sockets.open(ticket, customer, true);
                sockets.open(ticket, agentTokens.get(agent), false);
                rooms.add(new Requests.Request("/api/tickets/" + ticket + "/messages", agentTokens.get(agent), ""));
            }
            sockets.send(rooms, 200, 5);
            var outcome = sockets.send(rooms, 200, (int) time.toSeconds());
            table.atMost("P4", "message to the other side's socket, %,d open, 200/s, %,d of %,d arrived: 99 of 100 within"
                    .formatted(sockets.count(), outcome.arrived(), outcome.sent()), " ms", outcome.times().p99(), 50);
            table.note("P4", "the same, half of them within", Table.number(outcome.times().p50()) + " ms");
            say("sockets " + outcome);
        }
    }

    private void messages(List<long[]> agents, List<String> tokens) throws Exception {
        var ids = ids(agents, "status in ('assigned', 'in_progress')", 500);
        var ours = Load.run(WARM_UP, time, () -> new Requests(server.port, random -> {
            var agent = random.nextInt(tokens.size());
            var theirs = ids.get(agent);
            return new Requests.Request("/api/tickets/" + theirs.get(random.nextInt(theirs.size())) + "/messages", tokens.get(agent),
                    "{\"body\":\"Thank you, we are looking into it and will be back shortly.\"}");
        }));
        table.atLeast("P9", "post a message over REST, event and fan-out included", "/s", ours.rate(), 2000);
        say("messages " + ours);
    }

    private void statistics(List<String> tokens) throws Exception {
        var ours = Load.run(WARM_UP, time, () -> new Requests(server.port, random ->
                new Requests.Request("/api/tickets/stats", tokens.get(random.nextInt(tokens.size())), null)));
        table.atLeast("P10", "statistics over what a customer sees", "/s", ours.rate(), 1000);
        say("statistics " + ours);
    }

    /** P8, on a server that was started afresh and left alone for half a minute. */
    private void memory() throws Exception {
        server.stop();
        server.start();
        Thread.sleep(Duration.ofSeconds(30));
        table.atMost("P8", "memory at rest, database included", " MB", server.memory() / 1e6, 1000);
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static void say(String text) {
        System.err.println(text);
    }

    private void clean() throws Exception {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
