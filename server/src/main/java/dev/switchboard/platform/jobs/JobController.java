package dev.switchboard.platform.jobs;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JobController {

    private static final String ORDER = "jobs";
    private static final String BETWEEN = "\t";

    private final JobTable table;

    JobController(JobTable table) {
        this.table = table;
    }

    /**
     * What is done in the background, for admins: when next, and how it went.
     *
     * @param failing those only that failed the last time
     */
    @GetMapping("/api/admin/jobs")
    Page<Job> list(@RequestParam(defaultValue = "false") boolean failing, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(table.page(key(Cursor.decode(cursor, ORDER)), failing, limit + 1), limit,
                last -> new Cursor(ORDER, last.name() + BETWEEN + last.instance(), 0));
    }

    private static JobTable.@Nullable Key key(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = cursor.value().split(BETWEEN, 2);
        if (parts.length < 2 || cursor.value().indexOf('\0') >= 0) {
            throw new Problem.Invalid("cursor", "is not a cursor of this list");
        }
        return new JobTable.Key(parts[0], parts[1]);
    }
}
