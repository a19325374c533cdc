package dev.switchboard.mail.thread;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The {@code Message-ID}s that senders gave to the mails that a ticket is made of: what an answer refers to, so that it stands in their thread. */
@Component
public class ReceivedIds {

    /** A thread's {@code References} name so many of the newest; more than a header should carry. */
    private static final int AT_MOST = 20;

    private final JdbcClient jdbc;

    ReceivedIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With their angle brackets, the newest last; at most 20. */
    public List<String> ofTicket(long ticketId) {
        return jdbc.sql("""
                        select internet_id from received_mails
                        where ticket_id = :ticket and state = 'done' and internet_id is not null order by id desc limit :limit
                        """)
                .param("ticket", ticketId).param("limit", AT_MOST).query(String.class).list().reversed();
    }
}
