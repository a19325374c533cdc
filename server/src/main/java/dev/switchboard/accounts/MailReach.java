package dev.switchboard.accounts;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether mail reaches people: an address from which mail came back for good is marked, until its owner writes from it. */
@Component
public class MailReach {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailReach(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Mail to that address came back for good; answers whether a user has it. */
    @Transactional
    public boolean lost(String email) {
        return jdbc.sql("update users set mail_bounced_at = coalesce(mail_bounced_at, :now) where lower(email) = lower(:email)")
                .param("now", Timestamp.from(clock.instant())).param("email", email).update() > 0;
    }

    /** There is someone at that address. */
    @Transactional
    public void found(String email) {
        jdbc.sql("update users set mail_bounced_at = null where lower(email) = lower(:email) and mail_bounced_at is not null")
                .param("email", email).update();
    }

    /** Whether mail to that user's address came back, and they have not written from it since. */
    public boolean isLost(long userId) {
        return jdbc.sql("select mail_bounced_at is not null from users where id = :id").param("id", userId).query(Boolean.class).optional().orElse(false);
    }
}
