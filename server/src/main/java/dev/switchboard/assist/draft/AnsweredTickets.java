package dev.switchboard.assist.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code answered_tickets}. */
@Component
class AnsweredTickets {

    /** How many are kept; what older ones say is out of date sooner than it is missed. */
    static final int KEPT = 20_000;
    /** A change may be committed later than it was made, but not by more than statements and transactions may take. */
    private static final Duration LATE_COMMITS = Duration.ofMinutes(3);

    private final JdbcClient jdbc;

    AnsweredTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(long ticketId, long customerId, @Nullable Long departmentId, @Nullable Long agentId, Instant resolvedAt) {
    }

    /** A ticket with the point of its question. */
    record Point(Row row, Quantised question, Instant changedAt) {
    }

    /** @param askedAnew those whose question is another than it was, and has no point yet */
    void keep(List<Row> rows, Set<Long> askedAnew) {
        jdbc.sql("""
                        insert into answered_tickets as a (ticket_id, customer_id, department_id, agent_id, resolved_at, changed_at)
                        select ticket, customer, department, agent, resolved, clock_timestamp()
                        from unnest(cast(:tickets as bigint[]), cast(:customers as bigint[]), cast(:departments as bigint[]), cast(:agents as bigint[]),
                            cast(:resolved as timestamptz[])) as row (ticket, customer, department, agent, resolved)
                        on conflict (ticket_id) do update set department_id = excluded.department_id, agent_id = excluded.agent_id,
                            resolved_at = excluded.resolved_at, changed_at = excluded.changed_at,
                            model = case when a.ticket_id = any(:anew) then null else a.model end,
                            vector = case when a.ticket_id = any(:anew) then null else a.vector end
                        """)
                .param("tickets", ids(rows, Row::ticketId)).param("customers", ids(rows, Row::customerId)).param("departments", ids(rows, Row::departmentId))
                .param("agents", ids(rows, Row::agentId)).param("resolved", rows.stream().map(row -> row.resolvedAt().toString()).toArray(String[]::new))
                .param("anew", askedAnew.toArray(Long[]::new)).update();
    }

    private static @Nullable Long[] ids(List<Row> rows, Function<Row, @Nullable Long> id) {
        return rows.stream().map(id).toArray(Long[]::new);
    }

    void forget(Collection<Long> ticketIds) {
        if (!ticketIds.isEmpty()) {
            jdbc.sql("delete from answered_tickets where ticket_id = any(:ids)").param("ids", ticketIds.toArray(Long[]::new)).update();
        }
    }

    /** Leaves only the newest. */
    void prune(int kept) {
        jdbc.sql("""
                        delete from answered_tickets where ticket_id in
                            (select ticket_id from answered_tickets order by resolved_at desc, ticket_id desc offset :kept)
                        """)
                .param("kept", kept).update();
    }

    /** Tickets whose question is no point yet, or one of another model. */
    List<Long> waiting(String model, int limit) {
        jdbc.sql("update answered_tickets set model = null, vector = null where model <> :model").param("model", model).update();
        return jdbc.sql("select ticket_id from answered_tickets where vector is null order by resolved_at desc limit :limit").param("limit", limit)
                .query(Long.class).list();
    }

    /** Tells whether any of these waits for its point. */
    List<Long> waitingOf(Collection<Long> ticketIds) {
        return ticketIds.isEmpty() ? List.of() : jdbc.sql("select ticket_id from answered_tickets where ticket_id = any(:ids) and vector is null")
                .param("ids", ticketIds.toArray(Long[]::new)).query(Long.class).list();
    }

    void place(long ticketId, String model, Quantised question) {
        jdbc.sql("update answered_tickets set model = :model, vector = :vector, changed_at = clock_timestamp() where ticket_id = :ticket")
                .param("model", model).param("vector", question.bytes()).param("ticket", ticketId).update();
    }

    /** What changed since a moment that an earlier answer named; all of it since {@link Instant#EPOCH}. */
    List<Point> changedSince(Instant since, String model) {
        return jdbc.sql("select * from answered_tickets where changed_at >= :since and model = :model")
                .param("since", Timestamp.from(since.equals(Instant.EPOCH) ? since : since.minus(LATE_COMMITS))).param("model", model)
                .query(AnsweredTickets::point).list();
    }

    private static Point point(ResultSet row, int number) throws SQLException {
        return new Point(new Row(row.getLong("ticket_id"), row.getLong("customer_id"), row.getObject("department_id", Long.class),
                row.getObject("agent_id", Long.class), row.getTimestamp("resolved_at").toInstant()), new Quantised(row.getBytes("vector")),
                row.getTimestamp("changed_at").toInstant());
    }
}
