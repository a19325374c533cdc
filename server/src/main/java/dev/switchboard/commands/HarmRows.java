package dev.switchboard.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import dev.switchboard.ai.LocalEmbeddings;
import dev.switchboard.moderation.harm.HarmExamination;

/** How well abuse, threats and hate are told from what only sounds so. */
final class HarmRows implements BenchRow.Group {

    @Override
    public List<BenchRow> measure(BenchAiCommand.Folders folders) throws IOException {
        var check = folders.checks().resolve("moderation/moderation-check.csv");
        if (!Files.exists(check)) {
            return List.of();
        }
        try (var texts = Files.newInputStream(check)) {
            var marks = new HarmExamination(new LocalEmbeddings(folders.natives())).examine(texts);
            return List.of(BenchRow.atLeast("moderation of " + marks.texts() + " texts: of what is flagged, harmful", marks.precision(), 0.95),
                    BenchRow.atLeast("of what is harmful, flagged", marks.recall(), 0.85));
        }
    }
}
