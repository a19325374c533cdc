package dev.switchboard.assist.draft;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department with an agent, and tickets of its past. */
final class Scene {

    final Desk desk;
    final JdbcClient jdbc;
    final String department;
    final Http agent;

    Scene(Desk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.department = desk.department();
        this.agent = desk.agent(department);
        jdbc.sql("update articles set visibility = 'internal'").update(); // what other tests have written would get into the drafts
    }

    long raise(Http customer, String subject, String description, Object... more) {
        var fields = new Object[more.length + 4];
        fields[0] = "description";
        fields[1] = description;
        fields[2] = "department";
        fields[3] = department;
        System.arraycopy(more, 0, fields, 4, more.length);
        return customer.raise(subject, fields);
    }

    /** A ticket that was answered and resolved, and can be found by its question. */
    long resolved(Http customer, String subject, String description, String... answers) {
        var id = raise(customer, subject, description);
        for (var answer : answers) {
            say(agent, id, answer, false);
        }
        agent.post("/api/tickets/" + id + "/set-status", Map.of("status", "resolved")).expect(200);
        Awaitility.await().until(() -> isKept(id));
        return id;
    }

    void say(Http who, long ticket, String body, boolean internal) {
        who.post("/api/tickets/" + ticket + "/messages", Map.of("body", body, "is_internal", internal)).expect(201);
    }

    boolean isKept(long ticket) {
        return jdbc.sql("select exists (select 1 from answered_tickets where ticket_id = :id and vector is not null)").param("id", ticket).query(Boolean.class).single();
    }

    /** An article that can be found. */
    long publish(String title, String body, Object... more) {
        var article = new HashMap<String, Object>(Map.of("title", title, "body", body, "status", "published"));
        for (var n = 0; n < more.length; n += 2) {
            article.put((String) more[n], more[n + 1]);
        }
        var id = agent.post("/api/knowledge/articles", article).expect(201).at("id").asLong();
        Awaitility.await().until(() -> agent.get("/api/knowledge/search?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8)).expect(200).items("article_id").contains(Long.toString(id)));
        return id;
    }

    Http.Answer draft(long ticket) {
        return agent.post("/api/tickets/" + ticket + "/ai-draft", null).expect(200);
    }
}
