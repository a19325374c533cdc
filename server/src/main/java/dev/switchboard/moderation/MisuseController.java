package dev.switchboard.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import dev.switchboard.platform.wire.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Misuse, for admins (I10). */
@RestController
@RequestMapping("/api/admin")
class MisuseController {

    private static final String ORDER = "misuse-reports";

    private final MisuseReportTable reports;
    private final FlaggedContent flagged;
    private final MisuseDetection detection;
    private final MisuseRuns runs;
    private final MisuseSchedule schedule;
    private final MisuseNews news;
    private final People people;
    private final Clock clock;

    MisuseController(MisuseReportTable reports, FlaggedContent flagged, MisuseDetection detection, MisuseRuns runs, MisuseSchedule schedule,
            MisuseNews news, People people, Clock clock) {
        this.reports = reports;
        this.flagged = flagged;
        this.detection = detection;
        this.runs = runs;
        this.schedule = schedule;
        this.news = news;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param day        by the time zone of the settings
     * @param patterns   what speaks for misuse
     * @param findings   the same, each with how sure it makes one (0–1), how many there were and from how many on that is a pattern
     * @param evidence   tickets that make a pattern, with the words that do; of flagged content only the kind
     * @param confidence how sure all of them together make one, 0–1
     */
    record Report(long id, Person user, LocalDate day, List<Pattern> patterns, List<Finding.Summary> findings, List<Finding.Evidence> evidence,
            @Schema(minimum = "0", maximum = "1") double confidence, Instant createdAt, @Nullable Instant reviewedAt, @Nullable Person reviewedBy,
            @Nullable String note) {

        static Report of(MisuseReportTable.Row row) {
            return new Report(row.id(), row.user(), row.day(), row.patterns(), row.findings(), row.evidence(), row.confidence(), row.createdAt(),
                    row.reviewedAt(), row.reviewedBy(), row.note());
        }
    }

    /**
     * Reports, those that nobody reviewed first, then the newest.
     *
     * @param unreviewed those only that nobody reviewed
     */
    @GetMapping("/misuse-reports")
    Page<Report> list(@RequestParam(defaultValue = "false") boolean unreviewed, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var after = Cursor.decode(cursor, ORDER);
        return Page.of(reports.page(unreviewed, after == null ? null : new MisuseReportTable.Key(Boolean.parseBoolean(after.value()), after.id()), limit + 1),
                limit, last -> new Cursor(ORDER, Boolean.toString(last.reviewedAt() != null), last.id())).map(Report::of);
    }

    record Review(@Nullable @Size(max = 2000) String note) {
    }

    /** Keeps that someone has looked at a report, and what they made of it; done again, it keeps the newer note. */
    @PostMapping("/misuse-reports/{id}/mark-reviewed")
    Report review(@AuthenticationPrincipal Viewer admin, @PathVariable long id, @RequestBody(required = false) @Valid @Nullable Review review) {
        var note = review == null || review.note() == null || review.note().isBlank() ? null : Wire.storable(review.note().strip());
        if (!reports.review(id, admin.id(), note, clock.instant())) {
            throw new Problem.NotFound("misuse report");
        }
        news.settled();
        return Report.of(reports.find(id).orElseThrow());
    }

    record Trigger(@Nullable @Min(1) @Max(720) Integer hours) {
    }

    /** Looks for misuse now, in the last 24 hours or as many as are given. */
    @PostMapping("/trigger-misuse-detection")
    MisuseRuns.Result trigger(@AuthenticationPrincipal Viewer admin, @RequestBody(required = false) @Valid @Nullable Trigger trigger) {
        var hours = trigger == null ? null : trigger.hours();
        return detection.run(Objects.requireNonNullElse(hours, MisuseDetection.DAY), admin.id());
    }

    /**
     * @param nextRun   when misuse is looked for by itself the next time
     * @param lastRun   when that was done last
     * @param lastHours how far back that looked
     * @param lastBy    the admin who had it done; null for the schedule
     */
    record SchedulerStatus(@Nullable Instant nextRun, @JsonProperty("is_running") boolean isRunning, @Nullable Instant lastRun,
            @Nullable Integer lastHours, @Nullable Person lastBy, MisuseRuns.@Nullable Result lastResult) {
    }

    @GetMapping("/scheduler-status")
    SchedulerStatus status() {
        var next = schedule.nextRun().orElse(null);
        return runs.last().map(run -> new SchedulerStatus(next, schedule.isRunning(), run.finishedAt(), run.hours(), person(run.startedBy()), run.result()))
                .orElseGet(() -> new SchedulerStatus(next, schedule.isRunning(), null, null, null, null));
    }

    private @Nullable Person person(@Nullable Long id) {
        return id == null ? null : people.find(id).map(user -> new Person(user.id(), user.username(), user.name())).orElse(null);
    }

    /** How much waits for an admin's eye. */
    record Counts(int unreviewedReports, int undecidedContent) {
    }

    @GetMapping("/misuse-counts")
    Counts counts() {
        return new Counts(reports.countUnreviewed(), flagged.countUndecided());
    }
}
