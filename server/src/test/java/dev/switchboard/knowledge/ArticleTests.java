package dev.switchboard.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** I7: articles, by whom they are written, and who reads them. */
@SwitchboardTest
class ArticleTests {

    private static final String PATH = "/api/knowledge/articles";
    private static final String PUBLIC = "/api/knowledge/public/articles";

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static Http.Answer write(Http author, String title, Object... more) {
        var article = new HashMap<String, Object>(Map.of("title", title, "body", "About *" + title + "*."));
        for (var i = 0; i < more.length; i += 2) {
            article.put((String) more[i], more[i + 1]);
        }
        return author.post(PATH, article).expect(201);
    }

    private static String path(Http.Answer article) {
        return PATH + "/" + article.text("id");
    }

    @Test
    void an_agent_writes_a_draft_and_publishes_it_for_everyone() {
        var agent = desk.agent("it");
        var title = Desk.unique("Über das Öl No. ");
        var draft = write(agent, title, "category", "TECHNICAL", "department", "it", "language", "DE");

        assertThat(draft.text("status")).isEqualTo("draft");
        assertThat(draft.text("slug")).startsWith("ueber-das-oel-no-");
        assertThat(draft.text("category") + draft.text("department") + draft.text("language") + draft.text("visibility")).isEqualTo("technicalitdepublic");
        assertThat(draft.at("published_at").isNull()).isTrue();
        assertThat(draft.header("ETag")).isEqualTo("\"1\"");
        desk.nobody().get(PUBLIC + "/" + draft.text("slug")).expect(404);
        desk.customer().get(path(draft)).expect(404);

        var published = agent.patch(path(draft), Map.of("status", "published", "title", "Renamed")).expect(200);
        assertThat(published.text("slug")).isEqualTo(draft.text("slug"));
        assertThat(published.text("version")).isEqualTo("2");
        assertThat(published.at("published_at").isNull()).isFalse();
        var read = desk.nobody().get(PUBLIC + "/" + draft.text("slug")).expect(200);
        assertThat(read.text("title")).isEqualTo("Renamed");
        assertThat(read.json().has("author")).isFalse();

        agent.patch(path(draft), Map.of("status", "draft")).expect(200);
        desk.nobody().get(PUBLIC + "/" + draft.text("slug")).expect(404);
    }

    @Test
    void internal_articles_are_for_staff_and_those_of_a_department_for_its_people_and_admins() {
        var it = desk.agent("it");
        var hr = desk.agent("hr");
        var forAll = write(it, Desk.unique("For all staff "), "visibility", "internal", "status", "published");
        var forIt = write(it, Desk.unique("For IT "), "visibility", "internal", "department", "it", "status", "published");

        for (var stranger : List.of(desk.customer(), desk.nobody())) {
            stranger.get(PUBLIC + "/" + forAll.text("slug")).expect(404);
        }
        desk.customer().get(path(forAll)).expect(404);
        desk.customer().post(path(forAll) + "/votes", Map.of("helpful", true)).expect(404);
        hr.get(path(forAll)).expect(200);
        hr.get(path(forIt)).expect(404);
        hr.patch(path(forIt), Map.of("title", "Mine")).expect(404);
        it.get(path(forIt)).expect(200);
        desk.admin().get(path(forIt)).expect(200);
        assertThat(hr.get(PATH + "?q=" + forIt.text("slug").replace('-', '+')).items("id")).doesNotContain(forIt.text("id"));
        assertThat(desk.customer().get(PATH + "?visibility=internal").expect(200).items("id")).isEmpty();
        it.post(PATH, Map.of("title", "t", "body", "b", "visibility", "internal", "department", "hr")).expect(400);
        assertThat(it.patch(path(forIt), Map.of("department", "hr")).expect(400).text("errors.0.field")).isEqualTo("department");
    }

    @Test
    void customers_write_nothing_and_deleting_is_for_the_author_and_admins() {
        var agent = desk.agent("it");
        var article = write(agent, Desk.unique("Short-lived "));
        desk.customer().post(PATH, Map.of("title", "t", "body", "b")).expect(403);
        desk.customer().patch(path(article), Map.of("title", "t")).expect(403);
        desk.nobody().get(path(article)).expect(401);
        var colleague = desk.agent("it");
        colleague.patch(path(article), Map.of("title", "Better")).expect(200);
        colleague.delete(path(article)).expect(403);
        agent.send("DELETE", path(article), null, Map.of("If-Match", "\"1\"")).expect(412);
        agent.delete(path(article)).expect(204);
        agent.get(path(article)).expect(404);
        desk.admin().delete(path(write(agent, Desk.unique("Another ")))).expect(204);
    }

    @Test
    void who_changes_what_has_changed_meanwhile_is_told_and_shown() {
        var agent = desk.agent("it");
        var article = write(agent, Desk.unique("Contested "));
        agent.send("PATCH", path(article), Map.of("body", "First."), Map.of("If-Match", article.header("ETag"))).expect(200);

        var stale = agent.send("PATCH", path(article), Map.of("body", "Second."), Map.of("If-Match", article.header("ETag"))).expect(412);

        assertThat(stale.text("current.body")).isEqualTo("First.");
        assertThat(stale.text("current.version")).isEqualTo("2");
        // What changes nothing is no change.
        assertThat(agent.patch(path(article), Map.of("body", "First.")).expect(200).text("version")).isEqualTo("2");
    }

    @Test
    void titles_alike_have_addresses_of_their_own() {
        var agent = desk.agent("it");
        var title = Desk.unique("Twins ");
        var first = write(agent, title).text("slug");
        assertThat(write(agent, title).text("slug")).isEqualTo(first + "-2");
        assertThat(write(agent, title + "!").text("slug")).isEqualTo(first + "-3");
        assertThat(write(agent, "谢谢").text("slug")).startsWith("article");
    }

    @Test
    void everyone_has_one_vote_and_may_change_it() {
        var article = write(desk.agent("it"), Desk.unique("Voted on "), "status", "published");
        var customer = desk.customer();
        customer.post(path(article) + "/votes", Map.of("helpful", false)).expect(200);
        desk.customer().post(path(article) + "/votes", Map.of("helpful", true)).expect(200);
        var count = customer.post(path(article) + "/votes", Map.of("helpful", true)).expect(200);

        assertThat(count.text("helpful") + count.text("unhelpful") + count.text("mine")).isEqualTo("20true");
        assertThat(desk.customer().get(path(article) + "/votes").expect(200).at("mine").isNull()).isTrue();
        assertThat(customer.get(path(article)).text("helpful")).isEqualTo("2");
        assertThat(customer.get(path(article)).text("version")).isEqualTo("1");
        customer.post(path(article) + "/votes", Map.of()).expect(400);
        desk.nobody().post(path(article) + "/votes", Map.of("helpful", true)).expect(401);
    }

    @Test
    void a_list_is_filtered_searched_and_read_page_by_page() {
        var agent = desk.agent("it");
        var word = Desk.unique("quillwort");
        var ids = new java.util.ArrayList<String>();
        for (var n = 1; n <= 5; n++) {
            ids.add(write(agent, word + " number " + n, "category", n % 2 == 0 ? "billing" : "account", "department", "it").text("id"));
        }
        var seen = new java.util.ArrayList<String>();
        for (var cursor = ""; cursor != null;) {
            var page = agent.get(PATH + "?q=" + word + "&limit=2&cursor=" + cursor).expect(200);
            seen.addAll(page.items("id"));
            cursor = page.at("next_cursor").isNull() ? null : page.text("next_cursor");
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(agent.get(PATH + "?category=billing&department=it&status=draft&q=" + word).items("id")).containsExactlyInAnyOrder(ids.get(1), ids.get(3));
        assertThat(agent.get(PATH + "?department=none&q=" + word).items("id")).isEmpty();
        assertThat(agent.get(PATH + "?limit=3").expect(200).items("id")).startsWith(ids.get(4), ids.get(3), ids.get(2));
        // Words as the language counts them, and the beginnings of words.
        write(agent, "Returning " + word + "s");
        assertThat(agent.get(PATH + "?q=return+" + word.substring(0, word.length() - 1)).items("title")).contains("Returning " + word + "s");
        agent.get(PATH + "?status=lost").expect(400);
        agent.get(PATH + "?cursor=bm9uZQ").expect(400);
        assertThat(agent.get(PATH + "?q=%27%29%3B--&limit=1").expect(200).items("id")).isEmpty();
    }

    @Test
    void bad_input_names_its_field() {
        var agent = desk.agent("it");
        assertThat(agent.post(PATH, Map.of("title", " ", "body", "b")).expect(400).text("errors.0.field")).isEqualTo("title");
        assertThat(agent.post(PATH, Map.of("title", "t", "body", "b", "category", "lost")).expect(400).text("errors.0.field")).isEqualTo("category");
        assertThat(agent.post(PATH, Map.of("title", "t", "body", "b", "department", "lost")).expect(400).text("errors.0.field")).isEqualTo("department");
        assertThat(agent.post(PATH, Map.of("title", "t", "body", "b", "language", "klingon!")).expect(400).text("errors.0.field")).isEqualTo("language");
        assertThat(agent.post(PATH, Map.of("title", "x".repeat(201), "body", "b")).expect(400).text("errors.0.field")).isEqualTo("title");
        write(agent, Desk.unique("Long "), "body", "wörter ".repeat(14_000), "status", "published");
    }

    @Test
    void public_pages_may_be_kept_but_are_asked_for_again() {
        var agent = desk.agent("it");
        var article = write(agent, Desk.unique("Kept "), "status", "published");
        var address = PUBLIC + "/" + article.text("slug");
        var first = desk.nobody().get(address).expect(200);

        assertThat(first.header("Cache-Control")).contains("no-cache").contains("public");
        desk.nobody().send("GET", address, null, Map.of("If-None-Match", first.header("ETag"))).expect(304);
        agent.patch(path(article), Map.of("body", "Changed.")).expect(200);
        desk.nobody().send("GET", address, null, Map.of("If-None-Match", first.header("ETag"))).expect(200);
        var list = desk.nobody().get(PUBLIC).expect(200);
        desk.nobody().send("GET", PUBLIC, null, Map.of("If-None-Match", list.header("ETag"))).expect(304);
        // A token that has run out is no obstacle.
        desk.holder("stale").get(PUBLIC).expect(200);
    }

    @Test
    void categories_are_counted_by_what_is_public() {
        var admin = desk.admin();
        var key = Desk.unique("shelf");
        admin.put("/api/admin/categories/" + key, Map.of("name", "Shelf")).expect(200);
        write(admin, "Shown", "category", key, "status", "published");
        write(admin, "Hidden", "category", key, "status", "published", "visibility", "internal");
        write(admin, "Unfinished", "category", key);

        var shelf = desk.nobody().get("/api/knowledge/public/categories").expect(200).json().get("items").valueStream()
                .filter(category -> category.get("key").asString().equals(key)).findFirst().orElseThrow();
        assertThat(shelf.get("articles").asInt()).isEqualTo(1);
        assertThat(desk.nobody().get(PUBLIC + "?category=" + key).items("title")).containsExactly("Shown");
        admin.delete("/api/admin/categories/" + key).expect(409);
    }
}
