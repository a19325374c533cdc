package dev.switchboard.assist.draft;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** I5 and I6 without a provider, and who may learn what from a draft. */
@SwitchboardTest
class DraftTests {

    private static final String QUESTION = "VPN drops every few minutes";
    private static final String DETAILS = "When I work from home the VPN connection drops every few minutes and I have to sign in again.";
    private static final String ANSWER = """
            Hello,

            thank you for your message. Please switch the VPN client to the protocol WireGuard under Settings, Connection. Then restart the client.

            Kind regards
            Support""";

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TurnableClock clock;

    @Autowired
    AnsweredTickets answered;

    Scene scene;

    @BeforeEach
    void open() {
        desk.open();
        desk.noProvider();
        scene = new Scene(desk, jdbc);
    }

    @AfterEach
    void leave() {
        desk.open();
        desk.noProvider();
    }

    private void named(Http person, String name) {
        person.patch("/api/me", Map.of("name", name)).expect(200);
    }

    @Test
    void a_draft_says_what_helped_others_and_where_that_comes_from() {
        var past = scene.resolved(desk.customer(), "VPN keeps disconnecting", "My VPN disconnects every few minutes at home.", ANSWER);
        var customer = desk.customer();
        named(customer, "Nadia Haddad");
        named(scene.agent, "Ole Bruun");
        var id = scene.raise(customer, QUESTION, DETAILS, "category", "technical");

        var draft = scene.draft(id);

        assertThat(draft.text("draft")).startsWith("Hello Nadia Haddad,").contains("switch the VPN client to the protocol WireGuard").endsWith("Kind regards  \nOle Bruun")
                .doesNotContain("thank you for your message").doesNotContain("Kind regards\nSupport");
        assertThat(draft.text("source")).isEqualTo("local");
        assertThat(draft.at("used_fallback").asBoolean()).isTrue();
        assertThat(draft.at("cached").asBoolean()).isFalse();
        assertThat(draft.at("sources").size()).isEqualTo(1);
        assertThat(draft.text("sources.0.kind")).isEqualTo("ticket");
        assertThat(draft.at("sources.0.id").asLong()).isEqualTo(past);
        assertThat(draft.text("sources.0.title")).startsWith("TKT-");
        assertThat(customer.get("/api/tickets/" + id).expect(200).at("messages").size()).isZero();
    }

    @Test
    void a_draft_has_the_words_of_the_article_that_answers() {
        var article = scene.publish("When the VPN connection drops", "# When the VPN connection drops\n\nIf the VPN drops every few minutes at home, do this:\n\n"
                + "1. Open **Settings**, then Connection.\n2. Choose the protocol WireGuard.\n3. Restart the VPN client.\n");
        var id = scene.raise(desk.customer(), QUESTION, DETAILS, "category", "technical");

        var draft = scene.draft(id);

        assertThat(draft.text("draft")).contains("our article “When the VPN connection drops”").contains("Choose the protocol WireGuard.").contains("whether this answers your question");
        assertThat(draft.text("sources.0.kind")).isEqualTo("article");
        assertThat(draft.at("sources.0.id").asLong()).isEqualTo(article);
        assertThat(draft.text("sources.0.excerpt")).isNotBlank();
    }

    @Test
    void an_article_in_another_language_is_not_put_into_a_reply() {
        scene.publish("When the VPN connection drops every few minutes", "If the VPN connection drops every few minutes, choose the protocol WireGuard.", "language", "de");
        var id = scene.raise(desk.customer(), QUESTION, DETAILS);

        assertThat(scene.draft(id).text("draft")).doesNotContain("WireGuard");
    }

    @Test
    void no_internal_article_and_no_draft_of_one_gets_into_a_draft_for_a_customer() {
        scene.publish("When the VPN connection drops every few minutes", "If the VPN connection drops every few minutes, restart the gateway ibex-3.", "visibility", "internal");
        scene.publish("VPN drops for our department", "If the VPN connection drops every few minutes, call okapi-4.", "visibility", "internal", "department", scene.department);
        scene.agent.post("/api/knowledge/articles", Map.of("title", "VPN drops, unfinished", "body", "If the VPN connection drops every few minutes, ask tapir-5.")).expect(201);
        var id = scene.raise(desk.customer(), QUESTION, DETAILS);
        for (var who : new Http[] {scene.agent, desk.admin()}) {
            var draft = who.post("/api/tickets/" + id + "/ai-draft", null).expect(200).response().body();
            var suggested = who.post("/api/ai/suggest-response", Map.of("ticket_id", id)).expect(200).response().body();

            assertThat(draft + suggested).doesNotContain("ibex-3").doesNotContain("okapi-4").doesNotContain("tapir-5").doesNotContain("\"article\"");
        }
    }

    @Test
    void an_article_that_was_withdrawn_is_gone_from_drafts_that_are_kept() {
        var article = scene.publish("When the VPN connection drops every few minutes", "If the VPN connection drops every few minutes, choose the protocol WireGuard.");
        var id = scene.raise(desk.customer(), QUESTION, DETAILS);
        assertThat(scene.draft(id).text("draft")).contains("WireGuard");

        scene.agent.patch("/api/knowledge/articles/" + article, Map.of("visibility", "internal")).expect(200);

        var draft = scene.draft(id);
        assertThat(draft.at("cached").asBoolean()).isFalse();
        assertThat(draft.response().body()).doesNotContain("WireGuard");
    }

    @Test
    void where_nothing_fits_it_asks_for_what_is_missing_and_makes_nothing_up() {
        var customer = desk.customer();
        var id = scene.raise(customer, "Wrong amount", "You took 30 EUR too much, I paid by card.", "category", "billing");

        var draft = scene.draft(id);

        assertThat(draft.text("draft")).contains("please tell me:").contains("- the number of the invoice or order").doesNotContain("how you paid").doesNotContain("the amount of");
        assertThat(draft.at("sources").size()).isZero();
    }

    @Test
    void a_german_ticket_is_answered_in_german_and_anger_with_an_apology() {
        var customer = desk.customer();
        named(customer, "Jörg Weiß");
        var id = scene.raise(customer, "Das ist eine Frechheit", "Seit drei Tagen kann ich mich nicht anmelden und niemand meldet sich bei mir!", "category", "account");
        jdbc.sql("update tickets set sentiment = 'angry' where id = :id").param("id", id).update();

        var draft = scene.draft(id).text("draft");

        assertThat(draft).startsWith("Guten Tag Jörg Weiß,\n\nes tut mir leid.").contains("- die E-Mail-Adresse oder den Benutzernamen des Kontos").contains("Mit freundlichen Grüßen");
    }

    @Test
    void a_name_is_a_name_and_nothing_else() {
        var customer = desk.customer();
        named(customer, "![x](https://evil.example) <b>Eve</b>");

        var draft = scene.draft(scene.raise(customer, "Question", "How are you?")).text("draft");

        assertThat(draft).startsWith("Hello !\\[x\\](https://evil.example) \\<b\\>Eve\\</b\\>,");
    }

    @Test
    void a_draft_is_kept_until_the_ticket_changes_and_for_its_agent_alone() {
        var id = scene.raise(desk.customer(), QUESTION, DETAILS);
        var first = scene.draft(id);

        var second = scene.draft(id);
        assertThat(second.at("cached").asBoolean()).isTrue();
        assertThat(second.text("draft")).isEqualTo(first.text("draft"));
        var colleague = desk.agent(scene.department);
        named(colleague, "Someone Else");
        var theirs = colleague.post("/api/tickets/" + id + "/ai-draft", null).expect(200);
        assertThat(theirs.at("cached").asBoolean()).isFalse();
        assertThat(theirs.text("draft")).contains("Someone Else");

        scene.say(scene.agent, id, "A note", true);
        var third = scene.draft(id);
        assertThat(third.at("cached").asBoolean()).isFalse();
        assertThat(third.at("ticket_version").asLong()).isGreaterThan(first.at("ticket_version").asLong());
    }

    @Test
    void an_agent_asks_for_so_many_within_an_hour_and_what_is_kept_costs_nothing() {
        desk.provider(Map.of("drafts_per_hour", 2));
        var customer = desk.customer();
        var one = scene.raise(customer, "One", "First");
        var two = scene.raise(customer, "Two", "Second");
        var three = scene.raise(customer, "Three", "Third");
        scene.draft(one);
        scene.draft(two);

        var refusal = scene.agent.post("/api/tickets/" + three + "/ai-draft", null).expect(429);

        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(3500, 3600);
        assertThat(scene.draft(one).at("cached").asBoolean()).isTrue();
        desk.admin().post("/api/tickets/" + three + "/ai-draft", null).expect(200);
        clock.turnOn(Duration.ofMinutes(61));
        desk.again(scene.agent).post("/api/tickets/" + three + "/ai-draft", null).expect(200);
    }

    @Test
    void drafts_are_for_staff_on_tickets_that_they_see() {
        var customer = desk.customer();
        var id = scene.raise(customer, "Mine", "It is mine");

        customer.post("/api/tickets/" + id + "/ai-draft", null).expect(403);
        customer.post("/api/ai/suggest-response", Map.of("ticket_id", id)).expect(403);
        customer.get("/api/ai/agent-tools").expect(403);
        desk.agent(desk.department()).post("/api/tickets/" + id + "/ai-draft", null).expect(404);
        desk.agent(desk.department()).post("/api/ai/suggest-response", Map.of("ticket_id", id)).expect(404);
        desk.nobody().post("/api/tickets/" + id + "/ai-draft", null).expect(401);
        scene.agent.post("/api/tickets/999999999/ai-draft", null).expect(404);
    }

    @Test
    void no_internal_note_gets_into_a_draft() {
        var past = scene.raise(desk.customer(), "VPN keeps disconnecting", "My VPN disconnects every few minutes at home.");
        scene.say(scene.agent, past, "Please use the WireGuard protocol of the VPN client from now on.", false);
        scene.say(scene.agent, past, "Between us: the gateway zebra-7 is rotten and everyone should know about it by now, really.", true);
        scene.agent.post("/api/tickets/" + past + "/set-status", Map.of("status", "resolved")).expect(200);
        Awaitility.await().until(() -> scene.isKept(past));
        var id = scene.raise(desk.customer(), QUESTION, DETAILS);
        scene.say(scene.agent, id, "This customer is a nuisance called gnu-9.", true);

        var draft = scene.draft(id);
        var suggested = scene.agent.post("/api/ai/suggest-response", Map.of("ticket_id", id)).expect(200);

        for (var answer : new Http.Answer[] {draft, suggested}) {
            assertThat(answer.response().body()).contains("WireGuard").doesNotContain("zebra-7").doesNotContain("gnu-9").doesNotContain("nuisance");
        }
    }

    @Test
    void no_other_customers_words_names_or_data_get_into_a_draft() {
        var other = desk.customer();
        named(other, "Ingrid Solberg");
        scene.resolved(other, "VPN disconnects at the Solberg foundry", "My VPN disconnects every few minutes and the smelter dashboard turns purple.", """
                Hello Ingrid,
                as you write, the smelter dashboard turns purple. Your tariff for ingrid.s@foundry.example is Gold. Please use the WireGuard protocol of the client.
                > My VPN disconnects every few minutes
                Your customer number: 558812. I have changed your password.
                Regards, Ole""");
        var id = scene.raise(desk.customer(), QUESTION, DETAILS);

        var body = scene.draft(id).response().body();

        assertThat(body).contains("Please use the WireGuard protocol of the client.");
        for (var theirs : new String[] {"Ingrid", "Solberg", "foundry", "smelter", "purple", "Gold", "558812", "password", "disconnects every few minutes", desk.username(other)}) {
            assertThat(body).doesNotContainIgnoringCase(theirs);
        }
    }

    @Test
    void tickets_that_the_agent_may_not_see_help_with_nothing() {
        var elsewhere = new Scene(desk, jdbc);
        elsewhere.resolved(desk.customer(), "VPN keeps disconnecting", "My VPN disconnects every few minutes at home.", ANSWER);
        var id = scene.raise(desk.customer(), QUESTION, DETAILS);

        assertThat(scene.draft(id).response().body()).doesNotContain("WireGuard");
        assertThat(desk.admin().post("/api/tickets/" + id + "/ai-draft", null).expect(200).response().body()).contains("WireGuard");
    }

    @Test
    void flagged_and_reopened_tickets_are_forgotten_also_by_drafts_that_are_kept() {
        var other = desk.customer();
        var past = scene.resolved(other, "VPN keeps disconnecting", "My VPN disconnects every few minutes at home.", ANSWER);
        var id = scene.raise(desk.customer(), QUESTION, DETAILS);
        assertThat(scene.draft(id).response().body()).contains("WireGuard");

        jdbc.sql("update tickets set misuse_flag = true where id = :id").param("id", past).update();
        var flagged = scene.draft(id);
        assertThat(flagged.at("cached").asBoolean()).isFalse();
        assertThat(flagged.response().body()).doesNotContain("WireGuard");

        scene.agent.patch("/api/tickets/" + past, Map.of("tags", List.of("flagged"))).expect(200);
        Awaitility.await().until(() -> !scene.isKept(past));
        jdbc.sql("update tickets set misuse_flag = false where id = :id").param("id", past).update();
        scene.agent.patch("/api/tickets/" + past, Map.of("tags", List.of("cleared"))).expect(200);
        Awaitility.await().until(() -> scene.isKept(past));

        scene.say(other, past, "It is back", false);
        Awaitility.await().until(() -> !scene.isKept(past));
    }

    @Test
    void an_edited_question_is_placed_anew() {
        var past = scene.resolved(desk.customer(), "Something else", "Quite another matter about holidays.", ANSWER);
        var before = jdbc.sql("select vector from answered_tickets where ticket_id = :id").param("id", past).query(byte[].class).single();

        scene.agent.patch("/api/tickets/" + past, Map.of("subject", "VPN keeps disconnecting", "description", "My VPN disconnects every few minutes at home.")).expect(200);

        Awaitility.await().until(() -> scene.isKept(past)
                && !Arrays.equals(before, jdbc.sql("select vector from answered_tickets where ticket_id = :id").param("id", past).query(byte[].class).single()));
        assertThat(scene.draft(scene.raise(desk.customer(), QUESTION, DETAILS)).response().body()).contains("WireGuard");
    }

    @Test
    void only_the_newest_are_kept() {
        var older = scene.resolved(desk.customer(), "Old", "An old matter", ANSWER);
        clock.turnOn(Duration.ofSeconds(5));
        var newer = scene.resolved(desk.customer(), "New", "A new matter", ANSWER);

        answered.prune(1);

        assertThat(scene.isKept(newer)).isTrue();
        assertThat(scene.isKept(older)).isFalse();
    }

    @Test
    void a_suggestion_is_the_next_thing_to_say_with_or_without_a_socket() {
        var customer = desk.customer();
        named(customer, "Nadia Haddad");
        scene.resolved(desk.customer(), "VPN keeps disconnecting", "My VPN disconnects every few minutes at home.", ANSWER);
        var id = scene.raise(customer, QUESTION, DETAILS);
        scene.say(scene.agent, id, "Hello, I am looking at it.", false);
        scene.say(customer, id, "Thank you, I am waiting.", false);

        var suggested = scene.agent.post("/api/ai/suggest-response", Map.of("ticket_id", id, "conversation_context", "Customer: does another protocol help?")).expect(200);

        assertThat(suggested.at("is_ai").asBoolean()).isTrue();
        assertThat(suggested.at("isAI").asBoolean()).isTrue();
        assertThat(suggested.text("suggested_response")).startsWith("Thank you for your reply.").contains("WireGuard").doesNotContain("Kind regards");
        assertThat(suggested.text("source")).isEqualTo("local");
        assertThat(suggested.at("used_fallback").asBoolean()).isTrue();
        assertThat(suggested.at("sources").size()).isEqualTo(1);
        assertThat(customer.get("/api/tickets/" + id).at("messages").size()).isEqualTo(2);
    }

    @Test
    void what_is_no_question_is_refused_by_name() {
        var id = scene.raise(desk.customer(), "Mine", "It is mine");

        assertThat(scene.agent.post("/api/ai/suggest-response", Map.of()).expect(400).response().body()).contains("ticket_id");
        assertThat(scene.agent.post("/api/ai/suggest-response", Map.of("ticket_id", id, "conversation_context", "x".repeat(20_001))).expect(400).response().body())
                .contains("conversation_context");
        scene.agent.post("/api/ai/suggest-response", Map.of("ticket_id", id, "conversation_context", "x".repeat(20_000))).expect(200);
        scene.agent.post("/api/ai/suggest-response", "{\"ticket_id\": ").expect(400);
    }

    @Test
    void agents_see_which_tools_there_are() {
        var tools = scene.agent.get("/api/ai/agent-tools").expect(200);

        assertThat(tools.items("key")).containsExactly("draft", "suggest_response", "suggest_title", "classify", "similar_answers", "self_serve");
        assertThat(tools.items("source")).containsOnly("local");
    }

    @Test
    void hostile_texts_are_only_texts() {
        for (var text : new String[] {"😀😀😀", "x", "a".repeat(50_000), "QUJD".repeat(10_000), "<script>alert(1)</script>", "'; drop table tickets; --", "\u0000\uD800", "(((((".repeat(5_000),
                "hola ¿qué tal? мир 世界"}) {
            var id = scene.raise(desk.customer(), "Odd", text);
            assertThat(scene.draft(id).text("draft")).isNotBlank().hasSizeLessThan(5_000);
        }
    }
}
