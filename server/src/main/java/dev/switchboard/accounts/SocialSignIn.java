package dev.switchboard.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds or makes the customer whom a provider vouches for (A6). */
@Component
class SocialSignIn {

    private static final int LONGEST_NAME = 150;

    private final UserTable users;
    private final Sessions sessions;
    private final AccountLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SocialSignIn(UserTable users, Sessions sessions, AccountLog log, Clock clock, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.users = users;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /** What a provider says of someone; the address counts only if the provider verified it. */
    record Vouched(String provider, String subject, @Nullable String email, boolean emailVerified, @Nullable String name) {
    }

    /**
     * By the provider's subject first; else by verified address, which links the account to the provider. Staff are
     * found but never linked silently: an admin's account must not open to whoever runs a mail domain.
     *
     * @throws Problem.Unauthorized if the address is not verified, or the account may not be used
     */
    SignIn.SignedIn signIn(Vouched vouched) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> found(vouched)));
        } catch (DuplicateKeyException quicker) {
            // The same person's other window made the account at the same moment: now it is there.
            return Objects.requireNonNull(transaction.execute(status -> found(vouched)));
        }
    }

    private SignIn.SignedIn found(Vouched vouched) {
        var known = users.findBySocial(vouched.provider(), vouched.subject());
        if (known.isEmpty()) {
            if (vouched.email() == null || !vouched.emailVerified()) {
                throw new Problem.Unauthorized("The provider has not verified your e-mail address.");
            }
            known = users.findByEmail(vouched.email());
            if (known.isPresent()) {
                if (known.get().role().isStaff()) {
                    throw new Problem.Unauthorized("Agents and admins sign in with their password.");
                }
                users.linkSocial(known.get().id(), vouched.provider(), vouched.subject());
            }
        }
        if (known.isPresent() && !known.get().isActive()) {
            throw new Problem.Unauthorized("This account is deactivated.");
        }
        var id = known.map(User::id).orElseGet(() -> create(vouched));
        return new SignIn.SignedIn(id, sessions.open(id));
    }

    private long create(Vouched vouched) {
        var email = Objects.requireNonNull(vouched.email());
        var id = users.insert(new UserTable.NewUser(freeUsername(Username.from(email)), email, name(vouched.name()),
                null, Role.CUSTOMER, vouched.provider(), vouched.subject(), "", "", clock.instant()));
        log.record(id, AccountLog.CREATED, new Actor(id, Actor.Kind.CUSTOMER), Map.of("by", vouched.provider()));
        return id;
    }

    /** A name as we keep it: what providers say may be longer than that, or hold what no database does. */
    private static String name(@Nullable String given) {
        var name = given == null ? "" : Wire.storable(given).strip();
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private String freeUsername(String wanted) {
        var name = wanted;
        for (var n = 2; users.hasUsername(name); n++) {
            name = wanted + n;
        }
        return name;
    }
}
