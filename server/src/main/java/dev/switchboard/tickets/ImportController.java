package dev.switchboard.tickets;

import java.io.IOException;
import java.util.Objects;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP, for admins (T10). */
@RestController
@RequestMapping("/api/admin/imports")
class ImportController {

    private static final String ORDER = "imports";

    private final ImportJobs jobs;
    private final ImportTable table;

    ImportController(ImportJobs jobs, ImportTable table) {
        this.jobs = jobs;
        this.table = table;
    }

    enum UnknownDepartments { MAKE, MAP }

    /**
     * Takes a file of tickets, CSV or JSON lines, and brings it in in the background.
     *
     * @param map         {@code column=field,…}; columns called like a field need none
     * @param source      the name under which its rows are known again; the file's name when not given
     * @param departments whether unknown ones are made, or their tickets left to triage
     * @param isDryRun    look only
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportTable.Import submit(@AuthenticationPrincipal Viewer admin, @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "") @Size(max = 5000) String map, @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String source,
            @RequestParam(defaultValue = "make") UnknownDepartments departments, @RequestParam(name = "dry_run", defaultValue = "false") boolean isDryRun,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(1) long limit) throws IOException {
        ImportMapping.parse(map);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]", "");
        if (name.isBlank() || name.length() > 200) {
            throw new Problem.Invalid("file", "must have a name of at most 200 characters");
        }
        try (var content = file.getInputStream()) {
            return jobs.submit(admin, new ImportOptions(map, source == null ? name : source.strip(), departments == UnknownDepartments.MAKE, isDryRun, limit),
                    name, content, file.getSize());
        }
    }

    @GetMapping
    Page<ImportTable.Import> list(@RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var after = Cursor.decode(cursor, ORDER);
        return Page.of(table.newest(after == null ? Long.MAX_VALUE : after.id(), limit + 1), limit, last -> new Cursor(ORDER, "", last.id()));
    }

    @GetMapping("/{id}")
    ImportTable.Import get(@PathVariable long id) {
        return table.find(id).orElseThrow(() -> new Problem.NotFound("import"));
    }
}
