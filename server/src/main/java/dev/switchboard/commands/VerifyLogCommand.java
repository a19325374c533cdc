package dev.switchboard.commands;

import java.util.List;

import dev.switchboard.accounts.AccountLog;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.tickets.TicketLog;

/** {@code verify-log}: whether the hash chains of the event logs hold. Ends with 1 if one does not. */
final class VerifyLogCommand implements Command {

    @Override
    public String name() {
        return "verify-log";
    }

    @Override
    public String usage() {
        return "Usage: ./switchboard verify-log";
    }

    @Override
    public int run(List<String> arguments, Inside server) {
        new Arguments(arguments).none(0);
        try (var inside = server.open()) {
            var broken = 0;
            for (var log : List.of(inside.getBean(TicketLog.class).events(), inside.getBean(AccountLog.class).events())) {
                broken += verify(log);
            }
            return broken == 0 ? 0 : 1;
        }
    }

    private static int verify(EventLog log) {
        var breaks = log.verify();
        System.out.println(breaks.isEmpty() ? "ok      " + log.name() + ": every chain holds" : "not ok  " + log.name() + ": " + breaks.size() + " places");
        breaks.forEach(broken -> System.out.printf("          stream %d, event %d is not what was written%n", broken.stream(), broken.seq()));
        return breaks.size();
    }
}
