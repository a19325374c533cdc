package dev.switchboard.demo;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import dev.switchboard.accounts.Role;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.tickets.Importing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Demo mode (A8). Its accounts are let in, or kept out, before the web server takes the first request; its content is written at the
 * first start in demo mode, if there is no ticket yet.
 */
@Component
@Order(10) // after the first admin
@ConditionalOnWebApplication
class Demo implements SmartLifecycle, ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final int BATCH = 25;

    private final ServerConfiguration configuration;
    private final DemoAccounts accounts;
    private final Importing importing;
    private final DemoKnowledge knowledge;
    private final DemoMail mail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    Demo(ServerConfiguration configuration, DemoAccounts accounts, Importing importing, DemoKnowledge knowledge, DemoMail mail, JdbcClient jdbc,
            TransactionTemplate transaction, Clock clock) {
        this.configuration = configuration;
        this.accounts = accounts;
        this.importing = importing;
        this.knowledge = knowledge;
        this.mail = mail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        accounts.setActive(configuration.demo());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is near the highest. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!configuration.demo()) {
            return;
        }
        var content = DemoContent.people();
        if (isWanted()) {
            load(content);
        }
        if (jdbc.sql("select exists (select 1 from demo_accounts)").query(Boolean.class).single()) {
            knowledge.load(content);
            introduce(content);
        } else {
            log.warn("There are tickets already: the demo's are not added to them.");
        }
    }

    /** Not into a helpdesk with tickets of its own; but a load that was cut short is finished. */
    private boolean isWanted() {
        return jdbc.sql("select exists (select 1 from demo_accounts) or not exists (select 1 from tickets)").query(Boolean.class).single()
                && jdbc.sql("select count(*) from tickets where source = :demo").param("demo", DemoPast.SOURCE).query(Long.class).single()
                < DemoContent.tickets().size();
    }

    private void load(DemoPeople content) {
        var began = System.nanoTime();
        log.info("Filling the helpdesk with the demo …");
        var people = accounts.make(content);
        var now = clock.instant();
        var tickets = DemoContent.tickets();
        for (var from = 0; from < tickets.size(); from += BATCH) {
            var first = from;
            transaction.executeWithoutResult(status -> {
                for (var number = first; number < Math.min(first + BATCH, tickets.size()); number++) {
                    importing.write(DemoPast.of(tickets.get(number), number + 1, people, now));
                }
            });
        }
        log.info("{} people and {} tickets are there after {} s", people.size(), tickets.size(),
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) / 1e9));
    }

    private void introduce(DemoPeople content) {
        var terminal = System.out;
        terminal.printf("%n  Demo mode. Everyone's password is %s%n%n", DemoAccounts.PASSWORD);
        accounts.names(content).forEach((role, names) -> terminal.printf("    %-10s %s%n", switch (role) {
            case ADMIN -> "admins";
            case AGENT -> "agents";
            case CUSTOMER -> "customers";
        }, shown(role, names)));
        terminal.printf("%n    %s%n%n", mail.invitation());
        terminal.flush();
    }

    private static String shown(Role role, List<String> names) {
        return role != Role.CUSTOMER || names.size() <= 6 ? String.join(", ", names)
                : String.join(", ", names.subList(0, 6)) + " and " + (names.size() - 6) + " more";
    }
}
