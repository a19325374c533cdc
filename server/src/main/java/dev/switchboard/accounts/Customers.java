package dev.switchboard.accounts;

import java.time.Clock;
import java.util.Map;

import dev.switchboard.platform.feed.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers who come in otherwise than by signing up: with tickets from elsewhere, or by mail. */
@Component
public class Customers {

    private final UserTable users;
    private final AccountLog log;
    private final Clock clock;

    Customers(UserTable users, AccountLog log, Clock clock) {
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The user of that address; a customer without a password is made if there is none, who gets in by a password reset.
     *
     * @param name how a new one is called; cut at 150 characters
     */
    @Transactional
    public User named(String email, String name) {
        return users.findByEmail(email.strip()).orElseGet(() -> {
            var id = users.insert(new UserTable.NewUser(freeUsername(Username.from(email.strip())), email.strip(),
                    name.substring(0, Math.min(name.length(), 150)).strip(), null, Role.CUSTOMER, null, null, "", "", clock.instant()));
            log.record(id, AccountLog.CREATED, Actor.SYSTEM, Map.of("by", "import"));
            return users.find(id).orElseThrow();
        });
    }

    private String freeUsername(String wanted) {
        var name = wanted;
        for (var n = 2; users.hasUsername(name); n++) {
            name = wanted + n;
        }
        return name;
    }
}
