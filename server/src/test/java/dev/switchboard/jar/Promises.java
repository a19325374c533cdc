package dev.switchboard.jar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import dev.switchboard.testing.Http;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server has acknowledged, and what it was asked and never answered: the first must be there after a crash, the second may. */
final class Promises {

    /** A request with a key; {@code text} is unique, and kept in the column it went to. */
    record Asked(Http who, String path, Map<String, Object> body, String key, Table table, String text) {
    }

    /** Where the text of a request is kept. */
    enum Table {
        TICKETS("subject"), MESSAGES("body");

        private final String column;

        Table(String column) {
            this.column = column;
        }
    }

    private record Row(Table table, long id) {
    }

    private record Event(long ticket, long version, String type, String after) {
    }

    private record Uploaded(Http by, long id, String content) {
    }

    private final Map<Row, String> rows = new ConcurrentHashMap<>();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final Queue<Uploaded> uploads = new ConcurrentLinkedQueue<>();
    private final Map<String, Asked> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** How many writes were acknowledged. */
    int count() {
        return count.get();
    }

    /** The ids of the tickets that were acknowledged. */
    Collection<Long> tickets() {
        return rows.keySet().stream().filter(row -> row.table() == Table.TICKETS).map(Row::id).sorted().toList();
    }

    long raise(Http customer, String department, List<Long> attachments) {
        var text = UUID.randomUUID().toString();
        return ask(new Asked(customer, "/api/tickets", Map.of("subject", text, "description", "Raised in a storm", "department", department,
                "attachments", attachments), UUID.randomUUID().toString(), Table.TICKETS, text));
    }

    long say(Http author, long ticket) {
        var text = UUID.randomUUID().toString();
        return ask(new Asked(author, "/api/tickets/" + ticket + "/messages", Map.of("body", text), UUID.randomUUID().toString(),
                Table.MESSAGES, text));
    }

    private long ask(Asked asked) {
        unanswered.put(asked.key(), asked);
        var id = asked.who().post(asked.path(), asked.body(), Map.of("Idempotency-Key", asked.key())).expect(201).at("id").asLong();
        rows.put(new Row(asked.table(), id), asked.text());
        unanswered.remove(asked.key());
        count.incrementAndGet();
        return id;
    }

    void become(Http agent, long ticket, String status) {
        happened(agent.post("/api/tickets/" + ticket + "/set-status", Map.of("status", status)).expect(200).json(), "ticket.status_changed", status);
    }

    void assign(Http by, long ticket, long agent) {
        happened(by.post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", agent)).expect(200).json(), "ticket.assigned",
                Long.toString(agent));
    }

    private void happened(JsonNode ticket, String type, String after) {
        events.add(new Event(ticket.get("id").asLong(), ticket.get("version").asLong(), type, after));
        count.incrementAndGet();
    }

    long upload(Http by) {
        var content = UUID.randomUUID().toString().repeat(100);
        var form = "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\n\r\n" + content + "\r\n--border--\r\n";
        var id = by.send("POST", "/api/attachments", form, Map.of("Content-Type", "multipart/form-data; boundary=border"))
                .expect(201).at("id").asLong();
        uploads.add(new Uploaded(by, id, content));
        count.incrementAndGet();
        return id;
    }

    /** Asks again, twice, for all that was never answered: however far it had come, it is there once. Answers how many that were. */
    int repeatUnanswered(JdbcClient database) {
        var open = List.copyOf(unanswered.values());
        for (var asked : open) {
            var id = ask(asked);
            assertThat(ask(asked)).as("the same request with the same key").isEqualTo(id);
            assertThat(database.sql("select id from %s where %s = :text".formatted(asked.table(), asked.table().column))
                    .param("text", asked.text()).query(Long.class).list()).as("what came of one request").containsExactly(id);
        }
        return open.size();
    }

    void assertKept(JdbcClient database) {
        for (var table : Table.values()) {
            var there = new ConcurrentHashMap<Row, String>();
            database.sql("select id, %s as text from %s".formatted(table.column, table))
                    .query(row -> {
                        there.put(new Row(table, row.getLong("id")), row.getString("text"));
                    });
            rows.forEach((row, text) -> assertThat(row.table() == table ? there.get(row) : text).as("acknowledged %s", row).isEqualTo(text));
        }
        for (var event : events) {
            assertThat(database.sql("""
                            select count(*) from ticket_events
                            where ticket_id = :ticket and seq <= :version and type = :type and payload->>'after' = :after
                            """)
                    .param("ticket", event.ticket()).param("version", event.version()).param("type", event.type()).param("after", event.after())
                    .query(Integer.class).single()).as("acknowledged %s", event).isPositive();
        }
    }

    void assertFilesKept() {
        assertThat(uploads).isNotEmpty();
        for (var upload : uploads) {
            assertThat(upload.by().get("/api/attachments/" + upload.id()).expect(200).response().body()).isEqualTo(upload.content());
        }
    }
}
