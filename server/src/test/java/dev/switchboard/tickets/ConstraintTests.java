package dev.switchboard.tickets;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** T2: the database itself refuses nonsense, whoever writes it. */
@SwitchboardTest
class ConstraintTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    long ticket;

    @BeforeEach
    void open() {
        desk.open();
        ticket = desk.customer().raise("Constrained");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'done'", "status = 'OPEN'", "status = ''", "priority = 'urgent'", "category = 'weather'", "sentiment = 'sad'",
            "channel = 'fax'", "urgency_score = 101", "urgency_score = -1", "rating = 0", "rating = 6", "subject = ''", "subject = repeat('x', 201)",
            "description = ''", "description = repeat('x', 50001)", "language = 'x'", "customer_id = -1", "assigned_agent_id = -1", "department_id = -1",
            "rating_comment = repeat('x', 5001)", "status = null", "priority = null", "created_at = null", "follow_up_of = -1",
            "reference = (select reference from tickets where id <> tickets.id limit 1), subject = null"})
    void a_ticket_takes_no_nonsense(String nonsense) {
        assertThatThrownBy(() -> jdbc.sql("update tickets set " + nonsense + " where id = :id").param("id", ticket).update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body, ''", "body, repeat('x', 50001)", "author_kind, 'robot'", "channel, 'fax'", "client_id, repeat('x', 101)", "author_id, -1"})
    void a_message_takes_no_nonsense(String nonsense) {
        var parts = nonsense.split(", ", 2);
        assertThatThrownBy(() -> jdbc.sql("""
                with m as (insert into messages (ticket_id, author_kind, body, channel, created_at) values (:ticket, 'customer', 'x', 'web', now()) returning id)
                insert into messages (ticket_id, author_kind, body, channel, created_at, client_id, author_id)
                select :ticket, %s, %s, %s, now(), %s, %s
                """.formatted(or(parts, "author_kind", "'customer'"), or(parts, "body", "'x'"), or(parts, "channel", "'web'"),
                or(parts, "client_id", "null"), or(parts, "author_id", "null"))).param("ticket", ticket).update())
                .isInstanceOf(DataAccessException.class);
    }

    private static String or(String[] nonsense, String column, String sense) {
        return nonsense[0].equals(column) ? nonsense[1] : sense;
    }

    @ParameterizedTest
    @ValueSource(strings = {"role = 'king'", "email = ''", "username = ''", "name = repeat('x', 151)", "phone = repeat('x', 51)"})
    void a_user_takes_no_nonsense(String nonsense) {
        var id = desk.customer().id();
        assertThatThrownBy(() -> jdbc.sql("update users set " + nonsense + " where id = :id").param("id", id).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_agents_capacity_stays_in_its_range() {
        var id = desk.agent("it").id();
        for (var capacity : new int[]{-1, 1001}) {
            assertThatThrownBy(() -> jdbc.sql("update agents set capacity = :capacity where user_id = :id").param("capacity", capacity).param("id", id).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void no_two_events_of_a_ticket_have_one_number() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into ticket_events (ticket_id, seq, type, visibility, actor_kind, payload, at, xact, hash)
                values (:ticket, 1, 'x', 'public', 'system', '{}', now(), pg_current_xact_id(), 'x')
                """).param("ticket", ticket).update()).isInstanceOf(DataAccessException.class);
    }
}
