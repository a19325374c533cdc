package dev.switchboard.tickets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.switchboard.accounts.Customers;
import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.People;
import dev.switchboard.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in files of tickets (T10). Rows are written a hundred to a transaction; a batch that fails is tried again row by row. An
 * import that was cut short is resumed by running it again: what is there is passed over.
 */
@Component
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int BATCH = 100;

    private final Importing importing;
    private final Departments departments;
    private final Categories categories;
    private final Customers customers;
    private final People people;
    private final Triage triage;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(Importing importing, Departments departments, Categories categories, Customers customers, People people, Triage triage,
            JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.importing = importing;
        this.departments = departments;
        this.categories = categories;
        this.customers = customers;
        this.people = people;
        this.triage = triage;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Brings in a file, row by row, whatever is wrong with some of them.
     *
     * @param progress told after each batch
     * @throws Problem.Invalid if the file as a whole cannot be read: no header, a mapping that does not fit
     * @throws IOException     if the file cannot be read
     */
    public ImportCounts run(Path file, ImportOptions options, Consumer<ImportCounts> progress) throws IOException {
        var tally = new ImportCounts.Tally();
        var rows = new ImportRows(options, departments, categories, customers, people, triage, clock.instant());
        var identity = new RowIdentity();
        try (var content = ImportFile.open(file, ImportMapping.parse(options.map()))) {
            var batch = new ArrayList<ImportRows.Checked>(BATCH);
            ImportLine line;
            for (var read = 0L; read < options.limit() && (line = content.next()) != null; read++) {
                switch (line) {
                    case ImportLine.Broken broken -> tally.failed(broken.line(), broken.reason());
                    case ImportLine.Row row -> {
                        try {
                            batch.add(rows.check(row, identity.of(row.values())));
                        } catch (ImportRows.Unusable unusable) {
                            tally.failed(row.line(), String.valueOf(unusable.getMessage()));
                        }
                    }
                }
                if (batch.size() == BATCH) {
                    flush(batch, rows, options, tally);
                    progress.accept(tally.counts());
                }
            }
            flush(batch, rows, options, tally);
        }
        var counts = tally.counts();
        progress.accept(counts);
        return counts;
    }

    private void flush(List<ImportRows.Checked> batch, ImportRows rows, ImportOptions options, ImportCounts.Tally tally) {
        if (options.isDryRun()) {
            batch.forEach(row -> count(!isThere(options.source(), row.sourceId()), tally));
        } else {
            try {
                var made = transaction.execute(status -> batch.stream().map(row -> importing.write(rows.ticket(row)).isPresent()).toList());
                made.forEach(isNew -> count(isNew, tally));
            } catch (ImportRows.Unusable | DataIntegrityViolationException | Problem oneOfThem) {
                rows.forget();
                batch.forEach(row -> alone(row, rows, tally));
            }
        }
        batch.clear();
    }

    private void alone(ImportRows.Checked row, ImportRows rows, ImportCounts.Tally tally) {
        try {
            count(Boolean.TRUE.equals(transaction.execute(status -> importing.write(rows.ticket(row)).isPresent())), tally);
        } catch (ImportRows.Unusable | Problem unusable) {
            rows.forget();
            tally.failed(row.line(), String.valueOf(unusable.getMessage()));
        } catch (DataIntegrityViolationException refused) {
            rows.forget();
            log.warn("The row at line {} was refused by the database", row.line(), refused);
            tally.failed(row.line(), "the database refuses it: " + refused.getMostSpecificCause().getMessage().lines().findFirst().orElse(""));
        }
    }

    private static void count(boolean isNew, ImportCounts.Tally tally) {
        if (isNew) {
            tally.imported();
        } else {
            tally.skipped();
        }
    }

    private boolean isThere(String source, String sourceId) {
        return jdbc.sql("select exists (select 1 from tickets where source = :source and source_id = :id)")
                .param("source", source).param("id", sourceId).query(Boolean.class).single();
    }
}
