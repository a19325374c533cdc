package dev.switchboard.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import dev.switchboard.tickets.ImportCounts;
import dev.switchboard.tickets.ImportOptions;
import dev.switchboard.tickets.Imports;

/** {@code import FILE}: tickets from a file (T10). Ends with 1 if a row could not be taken. */
final class ImportCommand implements Command {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return """
                Usage: ./switchboard import FILE.csv|FILE.jsonl [--map column=field,…] [--source NAME] [--departments make|map] [--limit N] [--dry-run]

                  --map          which column is which field; a column called like a field is that field without being told.
                                 Fields: subject, description, reply, department, category, priority, status, language, tags,
                                 customer_email, customer_name, agent_email, created_at, replied_at, source_id, sentiment, urgency
                  --source       the name under which its rows are known again (else the file's name): a second import adds nothing twice
                  --departments  make those that are not there (as it does untold), or map: leave such tickets to triage
                  --limit        rows to read at most
                  --dry-run      look only""";
    }

    @Override
    public int run(List<String> given, Inside server) throws IOException {
        var arguments = new Arguments(given);
        var map = arguments.option("map").orElse("");
        var source = arguments.option("source");
        var departments = arguments.option("departments").orElse("make");
        var limit = arguments.option("limit").orElse("");
        var isDryRun = arguments.flag("dry-run");
        var file = Path.of(arguments.only("a file"));
        if (!List.of("make", "map").contains(departments)) {
            throw new Arguments.Wrong("--departments is make or map");
        }
        if (!limit.matches("\\d{0,18}")) {
            throw new Arguments.Wrong("--limit is a number");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Arguments.Wrong("cannot read the file " + file);
        }
        var options = new ImportOptions(map, source.orElse(String.valueOf(file.getFileName())), departments.equals("make"), isDryRun,
                limit.isEmpty() ? Long.MAX_VALUE : Long.parseLong(limit));
        try (var inside = server.open()) {
            var began = System.nanoTime();
            var onTerminal = System.console() != null && System.console().isTerminal();
            var counts = inside.getBean(Imports.class).run(file, options, so -> {
                if (onTerminal) {
                    System.out.print("\r" + line(so, isDryRun));
                    System.out.flush();
                }
            });
            System.out.printf(Locale.ROOT, "%s%s, in %.1f s%n", onTerminal ? "\r" : "", line(counts, isDryRun), (System.nanoTime() - began) / 1e9);
            counts.errors().forEach(error -> System.err.printf("line %d: %s%n", error.line(), error.reason()));
            if (counts.failed() > counts.errors().size()) {
                System.err.printf("… and %d more%n", counts.failed() - counts.errors().size());
            }
            return counts.failed() == 0 ? 0 : 1;
        }
    }

    private static String line(ImportCounts counts, boolean isDryRun) {
        return "%d rows: %d %s, %d there already, %d not taken".formatted(counts.read(), counts.imported(),
                isDryRun ? "would be imported" : "imported", counts.skipped(), counts.failed());
    }
}
