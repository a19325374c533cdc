package dev.switchboard.tickets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers raised lately, for those who look at how the helpdesk is used (I10). Imported tickets are not raised. */
@Component
public class RecentTickets {

    private final JdbcClient jdbc;

    RecentTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who raised tickets between two times, by id.
     *
     * @param after those with a higher id only
     */
    public List<Long> customers(Instant from, Instant to, long after, int limit) {
        return jdbc.sql("""
                        select distinct customer_id from tickets
                        where created_at > :from and created_at <= :to and channel <> 'import' and customer_id > :after
                        order by customer_id limit :limit
                        """)
                .param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).param("after", after).param("limit", limit)
                .query(Long.class).list();
    }

    /** @param description how it begins, as far as 200 characters */
    public record Recent(long id, String reference, String subject, String description, Instant createdAt) {
    }

    /** What a customer raised between two times, newest first. */
    public List<Recent> of(long customer, Instant from, Instant to, int limit) {
        return jdbc.sql("""
                        select id, reference, subject, left(description, 200) as description, created_at from tickets
                        where customer_id = :customer and created_at > :from and created_at <= :to and channel <> 'import'
                        order by created_at desc, id desc limit :limit
                        """)
                .param("customer", customer).param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).param("limit", limit)
                .query(Recent.class).list();
    }
}
