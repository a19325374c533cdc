package dev.switchboard.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.switchboard.accounts.Mailer;
import dev.switchboard.platform.wire.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mailer that keeps mail readable instead of sending it (table {@code mails}). Mail older than 30 days goes. */
@Component
class KeptMail implements Mailer {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptMail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Kept(long id, String recipient, String subject, String body, Instant createdAt) {
    }

    @Override
    public void send(Mail mail) {
        jdbc.sql("insert into mails (recipient, subject, body, created_at) values (:to, :subject, :body, :now)")
                .param("to", mail.recipient()).param("subject", mail.subject()).param("body", mail.body())
                .param("now", Timestamp.from(clock.instant())).update();
    }

    List<Kept> page(@Nullable Cursor after, @Nullable String recipient, int limit) {
        return jdbc.sql("""
                        select id, recipient, subject, body, created_at from mails
                        where id < :before and (cast(:recipient as text) is null or lower(recipient) = lower(:recipient))
                        order by id desc limit :limit
                        """)
                .param("before", after == null ? Long.MAX_VALUE : after.id()).param("recipient", recipient).param("limit", limit)
                .query(Kept.class).list();
    }

    @Configuration(proxyBeanMethods = false)
    static class Purge {
        @Bean
        RecurringTask<Void> purgeMail(JdbcClient jdbc, Clock clock) {
            return Tasks.recurring("purge-mail", FixedDelay.ofHours(6)).execute((instance, context) ->
                    jdbc.sql("delete from mails where created_at < :old")
                            .param("old", Timestamp.from(clock.instant().minus(KEPT))).update());
        }
    }
}
