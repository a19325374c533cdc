package dev.switchboard.mail.thread;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in copy of the public mail about a ticket: addresses, in lower case, of people who need not be users. */
@Component
public class Copies {

    private static final int AT_MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Copies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who came first come first. */
    public List<String> ofTicket(long ticketId) {
        return jdbc.sql("select address from ticket_copies where ticket_id = :ticket order by since, address")
                .param("ticket", ticketId).query(String.class).list();
    }

    public boolean has(long ticketId, String address) {
        return ofTicket(ticketId).contains(address.strip().toLowerCase(Locale.ROOT));
    }

    /** Adds those who are not in copy yet, until there are 20. Whoever calls this has made sure that the ticket's customer wants them there. */
    public void add(long ticketId, Collection<String> addresses) {
        for (var address : addresses) {
            jdbc.sql("""
                            insert into ticket_copies (ticket_id, address, since)
                            select :ticket, :address, :now where (select count(*) from ticket_copies where ticket_id = :ticket) < :limit
                            on conflict do nothing
                            """)
                    .param("ticket", ticketId).param("address", address.strip().toLowerCase(Locale.ROOT))
                    .param("now", Timestamp.from(clock.instant())).param("limit", AT_MOST).update();
        }
    }
}
