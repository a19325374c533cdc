package dev.switchboard.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.switchboard.platform.wire.Wire;
import dev.switchboard.settings.Settings;
import dev.switchboard.tickets.RecentTickets;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for misuse in what customers did lately, and reports it (I10). Done twice, at once or one after the other, it reports once. */
@Component
class MisuseDetection {

    /** How far the daily run looks back. */
    static final int DAY = 24;
    private static final int BATCH = 15;
    /** More of one customer's tickets are not looked at; so many are a pattern already. */
    private static final int MOST_TICKETS = 500;
    private static final int MOST_FLAGGED = 10;
    private static final Logger log = LoggerFactory.getLogger(MisuseDetection.class);

    private final RecentTickets recent;
    private final Tickets tickets;
    private final FlaggedContentTable flagged;
    private final Patterns patterns;
    private final MisuseReportTable reports;
    private final MisuseRuns runs;
    private final MisuseNews news;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MisuseDetection(RecentTickets recent, Tickets tickets, FlaggedContentTable flagged, Patterns patterns, MisuseReportTable reports, MisuseRuns runs,
            MisuseNews news, Settings settings, TransactionTemplate transaction, Clock clock) {
        this.recent = recent;
        this.tickets = tickets;
        this.flagged = flagged;
        this.patterns = patterns;
        this.reports = reports;
        this.runs = runs;
        this.news = news;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looks at everyone who raised tickets lately, fifteen at a time. One who cannot be looked at does not keep it from the others.
     *
     * @param hours how far back
     * @param by    the admin who wants it now, or null for the schedule
     */
    MisuseRuns.Result run(int hours, @Nullable Long by) {
        var to = clock.instant();
        var time = new Span(to.minus(Duration.ofHours(hours)), to, to.atZone(settings.moderation().misuseZone()).toLocalDate());
        var run = runs.start(hours, by, to);
        var users = 0;
        var found = 0;
        var failures = 0;
        for (var batch = recent.customers(time.from(), to, 0, BATCH); !batch.isEmpty(); batch = recent.customers(time.from(), to, batch.getLast(), BATCH)) {
            for (var user : batch) {
                users++;
                try {
                    found += look(user, time) ? 1 : 0;
                } catch (RuntimeException failure) {
                    failures++;
                    log.warn("Misuse by user {} could not be looked for", user, failure);
                }
            }
        }
        var result = new MisuseRuns.Result(users, found, failures);
        runs.finish(run, result, clock.instant());
        return result;
    }

    /** @param day of the end, by the zone of the settings: a user is reported once for it */
    private record Span(Instant from, Instant to, LocalDate day) {
    }

    private boolean look(long user, Span time) {
        if (reports.has(user, time.day())) {
            return false;
        }
        var findings = new ArrayList<>(patterns.in(recent.of(user, time.from(), time.to(), MOST_TICKETS), settings.moderation().highVolume()));
        var harmful = flagged.of(user, time.from(), time.to(), MOST_FLAGGED);
        if (!harmful.isEmpty()) {
            findings.add(flaggedContent(harmful));
        }
        if (findings.isEmpty()) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var id = reports.insert(user, time.day(), findings, clock.instant());
            id.ifPresent(news::reported);
            return id.isPresent();
        }));
    }

    /** As sure as the surest of the words found; once an admin has confirmed them, certain. */
    private Finding flaggedContent(List<FlaggedContentTable.Row> harmful) {
        var references = tickets.findAll(harmful.stream().map(FlaggedContentTable.Row::ticketId).distinct().toList()).stream()
                .collect(Collectors.toMap(Ticket::id, Ticket::reference));
        var confidence = harmful.stream().mapToDouble(row -> row.decision() == FlaggedContentTable.Decision.CONFIRMED ? 1 : row.score()).max().orElse(0);
        return new Finding(Pattern.FLAGGED_CONTENT, confidence, harmful.size(), 1, harmful.stream().map(row -> new Finding.Evidence(
                Pattern.FLAGGED_CONTENT, row.ticketId(), references.get(row.ticketId()), Wire.name(row.kind()))).toList());
    }
}
