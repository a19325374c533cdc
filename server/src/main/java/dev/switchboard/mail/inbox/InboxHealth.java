package dev.switchboard.mail.inbox;

import java.util.Map;

import dev.switchboard.platform.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether mail comes in. */
@Component
class InboxHealth implements HealthCheck {

    private final Mailboxes mailboxes;

    InboxHealth(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Health check() {
        var all = mailboxes.all().stream().filter(Mailbox::isEnabled).toList();
        var failing = all.stream().filter(mailbox -> mailbox.failures() > 0).count();
        return new Health(all.isEmpty() ? State.OFF : failing == 0 ? State.OK : State.DEGRADED, Map.of("mailboxes", all.size(), "failing", failing));
    }
}
