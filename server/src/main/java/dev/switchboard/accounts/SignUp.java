package dev.switchboard.accounts;

import java.time.Clock;
import java.util.Map;

import dev.switchboard.accounts.EmailCodes.Purpose;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** New customers, and new passwords, for those who proved their address (A5). */
@Component
class SignUp {

    private final UserTable users;
    private final Passwords passwords;
    private final EmailCodes codes;
    private final Sessions sessions;
    private final AccountLog log;
    private final Clock clock;

    SignUp(UserTable users, Passwords passwords, EmailCodes codes, Sessions sessions, AccountLog log, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /** @throws Problem.Invalid if name or address are taken, or address, password or token will not do */
    @Transactional
    SignIn.SignedIn register(String username, String email, String password, String proof, String name) {
        var hash = passwords.hash("password", password);
        var free = Username.require(username);
        codes.use(proof, email, Purpose.SIGN_UP);
        if (users.hasUsername(free)) {
            throw new Problem.Invalid("username", "is taken");
        }
        if (users.findByEmail(email).isPresent()) {
            throw new Problem.Invalid("email", "has an account already");
        }
        try {
            var id = users.insert(new UserTable.NewUser(free, email.strip(), name.strip(), hash, Role.CUSTOMER, null, null, "", "", clock.instant()));
            log.record(id, AccountLog.CREATED, new Actor(id, Actor.Kind.CUSTOMER), Map.of("by", "sign_up"));
            return new SignIn.SignedIn(id, sessions.open(id));
        } catch (DuplicateKeyException quicker) {
            throw new Problem.Invalid("username", "or e-mail address was taken a moment ago");
        }
    }

    /** Sets a new password and ends every session there is. */
    @Transactional
    void resetPassword(String email, String password, String proof) {
        var hash = passwords.hash("password", password);
        codes.use(proof, email, Purpose.PASSWORD_RESET);
        var user = users.findByEmail(email).orElseThrow(() -> new Problem.Invalid("email", "has no account"));
        users.updatePassword(user.id(), hash);
        log.record(user.id(), AccountLog.PASSWORD_CHANGED, new Actor(user.id(), Actor.Kind.SYSTEM), Map.of("by", "code"));
        sessions.endAll(user.id(), Actor.SYSTEM, "password reset");
    }
}
