package dev.switchboard.assignment;

import java.util.List;
import java.util.Set;

import dev.switchboard.accounts.AccountLog;
import dev.switchboard.accounts.Agents;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedReader;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.Queue;
import org.springframework.stereotype.Component;

/** Hands out when agents come, or can take more (R2); takes tickets back from those who no longer work here. */
@Component
class AvailabilityReader implements FeedReader {

    private static final Set<String> RELEVANT = Set.of(AccountLog.CREATED, AccountLog.UPDATED, AccountLog.AVAILABILITY_CHANGED);

    private final AccountLog accounts;
    private final Agents agents;
    private final Queue queue;
    private final HandOut handOut;

    AvailabilityReader(AccountLog accounts, Agents agents, Queue queue, HandOut handOut) {
        this.accounts = accounts;
        this.agents = agents;
        this.queue = queue;
        this.handOut = handOut;
    }

    @Override
    public String name() {
        return "assignment-availability";
    }

    @Override
    public EventLog log() {
        return accounts.events();
    }

    @Override
    public void read(List<LoggedEvent> events) {
        events.stream().filter(event -> event.type().equals(AccountLog.UPDATED)).map(LoggedEvent::stream).distinct()
                .filter(id -> !agents.isWorking(id)).forEach(id -> queue.release(id, "auto: agent left"));
        if (events.stream().anyMatch(event -> RELEVANT.contains(event.type()))) {
            handOut.run();
        }
    }
}
