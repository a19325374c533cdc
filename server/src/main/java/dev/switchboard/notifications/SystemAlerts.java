package dev.switchboard.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.FeedStanding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells admins of events that a reader gave up on. Looked for from time to time: what fails has no event of its own. */
@Component
class SystemAlerts {

    private static final Duration NEWS = Duration.ofDays(1);
    private static final int MOST = 100;

    private final FeedStanding standing;
    private final People people;
    private final Preferences preferences;
    private final NotificationTable table;
    private final Herald herald;
    private final Clock clock;

    SystemAlerts(FeedStanding standing, People people, Preferences preferences, NotificationTable table, Herald herald, Clock clock) {
        this.standing = standing;
        this.people = people;
        this.preferences = preferences;
        this.table = table;
        this.herald = herald;
        this.clock = clock;
    }

    /** Done twice, it tells once. */
    @Transactional
    public void run() {
        var since = clock.instant().minus(NEWS);
        var failures = standing.failures(MOST).stream().filter(failure -> failure.failedAt().isAfter(since)).toList();
        if (failures.isEmpty()) {
            return;
        }
        var admins = people.staff().stream().filter(Viewer::isAdmin).map(Viewer::id).collect(Collectors.toSet());
        var wanting = preferences.wanting(Kind.SYSTEM_ALERT, Channel.APP, admins);
        herald.tellAfterCommit(table.insert(failures.reversed().stream().map(failure -> new Notice(Kind.SYSTEM_ALERT, Notice.Source.FEED_FAILURES, failure.id(),
                Facts.ofReader(failure.reader()), failure.failedAt(), wanting)).toList()));
    }
}
