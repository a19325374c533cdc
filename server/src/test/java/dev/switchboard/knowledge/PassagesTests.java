package dev.switchboard.knowledge;

import java.util.List;
import java.util.Map;

import dev.switchboard.accounts.People;
import dev.switchboard.ai.Embeddings;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** I8: passages are found by words and meaning, and by nobody who may not read them. */
@SwitchboardTest
class PassagesTests {

    @Autowired
    Desk desk;

    @Autowired
    Passages passages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Embeddings embeddings;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static Http.Answer publish(Http author, String title, String body, String... more) {
        var article = new java.util.HashMap<String, Object>(Map.of("title", title, "body", body, "status", "published"));
        for (var i = 0; i < more.length; i += 2) {
            article.put(more[i], more[i + 1]);
        }
        return author.post("/api/knowledge/articles", article).expect(201);
    }

    private List<String> titles(Reader reader, String question) {
        return passages.find(reader, question, 20).stream().map(Passage::title).toList();
    }

    private Reader reader(Http person) {
        return Reader.of(people.actingAs(people.find(person.id()).orElseThrow()));
    }

    @Test
    void what_a_reader_may_not_read_is_not_found() {
        var it = desk.agent("it");
        var word = Desk.unique("zanzibarium");
        publish(it, word + " public", "How the " + word + " is polished.");
        publish(it, word + " staff", "How the " + word + " is polished.", "visibility", "internal");
        publish(it, word + " it", "How the " + word + " is polished.", "visibility", "internal", "department", "it");
        desk.agent("it").post("/api/knowledge/articles", Map.of("title", word + " draft", "body", word)).expect(201);
        var question = "How is the " + word + " polished?";
        await().untilAsserted(() -> assertThat(titles(reader(it), question)).contains(word + " public", word + " staff", word + " it"));

        assertThat(titles(Reader.customer(), question)).contains(word + " public").doesNotContain(word + " staff", word + " it", word + " draft");
        assertThat(titles(reader(desk.customer()), question)).doesNotContain(word + " staff", word + " it");
        assertThat(titles(reader(desk.agent("hr")), question)).contains(word + " public", word + " staff").doesNotContain(word + " it", word + " draft");
        assertThat(titles(reader(desk.admin()), question)).contains(word + " it").doesNotContain(word + " draft");
    }

    @Test
    void a_change_counts_within_two_seconds() {
        var agent = desk.agent("it");
        var word = Desk.unique("quasarite");
        var id = publish(agent, "Cleaning " + word, "Use a soft cloth for " + word + ".").text("id");
        var patience = java.time.Duration.ofSeconds(2);
        await().atMost(patience).until(() -> titles(Reader.customer(), word), found -> found.contains("Cleaning " + word));
        agent.patch("/api/knowledge/articles/" + id, Map.of("visibility", "internal")).expect(200);
        await().atMost(patience).until(() -> titles(Reader.customer(), word), found -> !found.contains("Cleaning " + word));
        agent.patch("/api/knowledge/articles/" + id, Map.of("visibility", "public", "title", "Washing " + word)).expect(200);
        await().atMost(patience).until(() -> titles(Reader.customer(), word), found -> found.contains("Washing " + word) && !found.contains("Cleaning " + word));
        agent.delete("/api/knowledge/articles/" + id).expect(204);
        await().atMost(patience).until(() -> titles(Reader.customer(), word), found -> !found.contains("Washing " + word));
    }

    @Test
    void the_meaning_leads_to_an_article_that_has_none_of_the_words() {
        var agent = desk.agent("it");
        publish(agent, "Feeding the office parrot", "The bird gets seeds at nine and fruit at noon. It must never be given chocolate.");
        publish(agent, "Watering the ferns on the third floor", "Ferns want a little water each morning and no sun at all.");

        await().untilAsserted(() -> {
            var found = passages.find(Reader.customer(), "what does our feathered colleague eat?", 3);
            assertThat(found).isNotEmpty();
            assertThat(found.getFirst().title()).isEqualTo("Feeding the office parrot");
            assertThat(found.getFirst().text()).contains("seeds at nine");
        });
        assertThat(passages.find(Reader.customer(), "Which visa do I need for a holiday in Mongolia by train?", 3))
                .allMatch(passage -> passage.score() < 0.5);
    }

    @Test
    void what_was_computed_is_kept() {
        var title = Desk.unique("Keeping points ");
        publish(desk.agent("it"), title, "Computed once.");
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from passage_vectors where model = :model and hash in (:title, :passage)")
                .param("model", embeddings.model()).param("title", VectorTable.Hash.of(title).bytes())
                .param("passage", VectorTable.Hash.of(title + "\nComputed once.").bytes()).query(Integer.class).single()).isEqualTo(2));
    }

    @Test
    void the_search_shows_each_article_once_with_the_passage_that_fits() {
        var agent = desk.agent("it");
        var word = Desk.unique("gondolium");
        publish(agent, "The " + word + " manual", "# Buying\n\nA " + word + " costs ten crowns.\n\n# Selling\n\nNobody buys a used " + word + " back.");

        await().untilAsserted(() -> {
            var found = desk.customer().get("/api/knowledge/search?q=can+i+sell+my+used+" + word).expect(200);
            assertThat(found.items("title")).containsOnlyOnce("The " + word + " manual");
            assertThat(found.items("excerpt").getFirst()).contains("buys a used");
        });
        desk.customer().get("/api/knowledge/search?q=" + "x".repeat(2001)).expect(400);
        desk.customer().get("/api/knowledge/search").expect(400);
        assertThat(desk.customer().get("/api/knowledge/search?q=%20").expect(200).items("title")).isEmpty();
        desk.nobody().get("/api/knowledge/search?q=a").expect(401);
    }
}
