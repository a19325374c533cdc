package dev.switchboard.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import dev.switchboard.ai.LocalEmbeddings;
import dev.switchboard.knowledge.KnowledgeExamination;

/** How well questions find their articles, and how well it is noticed that there is none. */
final class KnowledgeRows implements BenchRow.Group {

    @Override
    public List<BenchRow> measure(BenchAiCommand.Folders folders) throws IOException {
        var file = folders.data().resolve("faq-retrieval.json");
        if (!Files.exists(file)) {
            return List.of();
        }
        var examination = new KnowledgeExamination(new LocalEmbeddings(folders.natives()));
        var all = KnowledgeExamination.read(file);
        var whole = examination.look(all, all);
        var halves = examination.halves(all);
        return List.of(BenchRow.told("faq-retrieval, " + all.size() + " articles: the right one first", BenchRow.percent(whole.first())),
                BenchRow.told("the right one among three", BenchRow.percent(whole.amongThree())),
                BenchRow.told("half of the articles gone: what can be answered is", BenchRow.percent(halves.answered())),
                BenchRow.told("half of the articles gone: what cannot be is declined", BenchRow.percent(halves.declined())));
    }
}
