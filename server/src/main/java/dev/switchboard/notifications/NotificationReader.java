package dev.switchboard.notifications;

import java.util.List;
import java.util.stream.Collectors;

import dev.switchboard.notifications.Audience.Told;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedReader;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.TicketLog;
import org.springframework.stereotype.Component;

/** Keeps for everyone who is to be told of something, and wants to be in the app, that they are: in the transaction of its cursor, so once. */
@Component
class NotificationReader implements FeedReader {

    private final TicketLog log;
    private final Audience audience;
    private final Preferences preferences;
    private final Notices notices;
    private final NotificationTable table;
    private final Herald herald;

    NotificationReader(TicketLog log, Audience audience, Preferences preferences, Notices notices, NotificationTable table, Herald herald) {
        this.log = log;
        this.audience = audience;
        this.preferences = preferences;
        this.notices = notices;
        this.table = table;
        this.herald = herald;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public EventLog log() {
        return log.events();
    }

    /** Each event may be told to hundreds; while it is written down, sockets and other readers wait for the transaction's end. */
    @Override
    public int batch() {
        return 20;
    }

    @Override
    public void read(List<LoggedEvent> events) {
        var wanted = wanted(audience.of(events));
        if (!wanted.isEmpty()) {
            herald.tellAfterCommit(table.insert(notices.of(wanted)));
        }
    }

    private List<Told> wanted(List<Told> told) {
        var wanting = told.stream().collect(Collectors.groupingBy(Told::kind, Collectors.mapping(Told::userId, Collectors.toSet()))).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey(), one -> preferences.wanting(one.getKey(), Channel.APP, one.getValue())));
        return told.stream().filter(one -> wanting.get(one.kind()).contains(one.userId())).toList();
    }
}
