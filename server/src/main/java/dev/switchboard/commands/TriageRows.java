package dev.switchboard.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.switchboard.ai.Languages;
import dev.switchboard.ai.LocalEmbeddings;
import dev.switchboard.ai.classify.Reading;
import dev.switchboard.triage.TriageExamination;

/** How well and how quickly new tickets are understood, and what memory that takes. */
final class TriageRows implements BenchRow.Group {

    private static final int CALLERS = 2;
    private static final int ROUNDS = 6;
    private static final Path STATUS = Path.of("/proc/self/status");

    @Override
    public List<BenchRow> measure(BenchAiCommand.Folders folders) throws IOException {
        var check = folders.checks().resolve("triage/check.csv");
        if (!Files.exists(check)) {
            return List.of();
        }
        var before = resident();
        var reading = new Reading(folders.natives());
        var languages = new Languages();
        reading.point("loads the network for sorting");
        new LocalEmbeddings(folders.natives()).of("loads the network for finding");
        languages.load();
        var loaded = resident();
        var examination = new TriageExamination(reading, languages);
        var rows = new ArrayList<BenchRow>();
        try (var tickets = Files.newInputStream(check)) {
            var marks = examination.examine(tickets);
            rows.add(BenchRow.atLeast("triage of " + marks.tickets() + " tickets by what the exemplars taught: category", marks.category(), 0.85));
            rows.add(BenchRow.atLeast("IT against HR", marks.itOrHr(), 0.92));
            rows.add(BenchRow.atLeast("angry or frustrated against the rest", marks.upset(), 0.85));
            rows.add(BenchRow.told("department, all three answers", BenchRow.percent(marks.department())));
            rows.add(BenchRow.told("priority, four of them", BenchRow.percent(marks.priority())));
            rows.add(BenchRow.told("sentiment, four of them", BenchRow.percent(marks.sentiment())));
        }
        rows.addAll(time(examination, check));
        if (before > 0) {
            rows.add(BenchRow.atMost("memory of both networks and the languages", loaded - before, 250, "MB"));
        }
        return rows;
    }

    /** As many callers at once as there are processors here, each as fast as it can: the machine is fully at work. */
    private static List<BenchRow> time(TriageExamination examination, Path check) throws IOException {
        List<TriageExamination.Ticket> tickets;
        try (var file = Files.newInputStream(check)) {
            tickets = examination.tickets(file);
        }
        var times = Collections.synchronizedList(new ArrayList<Long>());
        for (var round = 0; round < ROUNDS; round++) {
            var warm = round > 0;
            var callers = new ArrayList<Thread>();
            for (var caller = 0; caller < CALLERS; caller++) {
                callers.add(Thread.ofPlatform().start(() -> tickets.forEach(ticket -> {
                    var begin = System.nanoTime();
                    examination.understand(ticket.subject(), ticket.description());
                    if (warm) {
                        times.add(System.nanoTime() - begin);
                    }
                })));
            }
            for (var caller : callers) {
                try {
                    caller.join();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IOException("Stopped while measuring", stopped);
                }
            }
        }
        var sorted = times.stream().sorted().toList();
        return List.of(BenchRow.told("triage of a ticket, " + CALLERS + " callers without pause: half within", milliseconds(sorted, 0.5)),
                BenchRow.atMost("the same, 99 of 100 within", sorted.get((int) (sorted.size() * 0.99)) / 1e6, 15, "ms"));
    }

    private static String milliseconds(List<Long> sorted, double part) {
        return BenchRow.number(sorted.get((int) (sorted.size() * part)) / 1e6) + " ms";
    }

    /** Megabytes of this process; 0 where the system does not say. */
    private static long resident() throws IOException {
        System.gc();
        return !Files.exists(STATUS) ? 0 : Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }
}
