package dev.switchboard.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code bench-ai}: what the models inside reach, beside what they should. Called by {@code ./switchboard bench ai}. */
final class BenchAiCommand implements Command {

    private static final List<BenchRow.Group> GROUPS = List.of(new SortingRows(), new TriageRows(), new KnowledgeRows(), new HarmRows());

    private static final String INTRODUCTION = """
            # What the models inside reach

            One run of `./switchboard bench ai`. Accuracy is on texts that nothing was learned from; where a set came as one file, 80 of 100 rows were
            learned from and the rest examined (seed 1). How the check sets were made is told beside them in `server/src/test/resources`.

            | work | reached | bar | met |
            |---|---|---|---|
            """;

    /**
     * @param data    the data sets of others, which are no part of the project
     * @param checks  the project's own check sets
     * @param natives where the native libraries are unpacked
     */
    record Folders(Path data, Path checks, Path natives) {
    }

    @Override
    public String name() {
        return "bench-ai";
    }

    @Override
    public String usage() {
        return "Usage: ./switchboard bench ai [--data FOLDER] [--out FILE]";
    }

    @Override
    public int run(List<String> given, Inside server) throws IOException {
        var arguments = new Arguments(given);
        var data = Path.of(arguments.option("data").orElse("data"));
        var checks = Path.of(arguments.option("checks").orElse("server/src/test/resources"));
        var out = arguments.option("out").map(Path::of);
        arguments.none(0);
        LoggingSystem.get(BenchAiCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);

        var natives = Files.createTempDirectory("switchboard-models");
        var lines = new ArrayList<String>();
        System.out.print(INTRODUCTION);
        for (var group : GROUPS) {
            for (var row : group.measure(new Folders(data, checks, natives))) {
                lines.add(row.line());
                System.out.println(row.line());
            }
        }
        if (out.isPresent()) {
            Files.writeString(out.get(), INTRODUCTION + String.join("\n", lines) + "\n");
        }
        return 0;
    }
}
