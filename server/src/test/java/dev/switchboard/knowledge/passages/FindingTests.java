package dev.switchboard.knowledge.passages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.knowledge.KnowledgeExamination;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** I8: questions in everyday words find the article of the demo that answers them, and what none answers is noticed. */
@SwitchboardTest
class FindingTests {

    private static final String NONE = "none";

    @Autowired
    Embeddings embeddings;

    @Test
    @SuppressWarnings("unchecked")
    void everyday_questions_find_their_articles() throws IOException {
        var bench = new KnowledgeExamination(embeddings);
        Map<String, List<String>> questions;
        try (var in = new InputStreamReader(Objects.requireNonNull(getClass().getResourceAsStream("/knowledge/questions.yaml")), StandardCharsets.UTF_8)) {
            questions = (Map<String, List<String>>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
        var all = new ArrayList<KnowledgeExamination.Asked>();
        for (var entry : questions.entrySet()) {
            if (!entry.getKey().equals(NONE)) {
                all.add(new KnowledgeExamination.Asked(article(all.size(), entry.getKey()), entry.getValue()));
            }
        }

        var found = bench.look(all, all);
        assertThat(found.first()).isGreaterThan(0.9);
        assertThat(found.amongThree()).isGreaterThan(0.95);
        assertThat(found.answered()).isGreaterThan(0.7);
        var strange = new KnowledgeExamination.Asked(Source.of(-1, NONE, NONE, NONE, "en", "public"), questions.get(NONE));
        assertThat(bench.look(all, List.of(strange)).declined()).isGreaterThan(0.9);
    }

    private static Source article(int id, String name) throws IOException {
        var parts = Files.readString(Path.of("src/main/resources/demo/articles/" + name + ".md")).split("(?m)^---$", 3);
        Map<String, String> head = new Yaml(new SafeConstructor(new LoaderOptions())).load(parts[1]);
        return Source.of(id, name, head.get("title"), parts[2].strip(), head.get("language"), "public");
    }
}
