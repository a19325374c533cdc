package dev.switchboard.accounts;

import dev.switchboard.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Sign-in with a password (A3), slowed down for those who guess (A9). */
@Component
class SignIn {

    private final UserTable users;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;

    SignIn(UserTable users, Passwords passwords, Throttle throttle, Sessions sessions) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    record SignedIn(long userId, Sessions.Pair tokens) {
    }

    /**
     * @param login   username or e-mail address
     * @param address where the attempt comes from
     * @throws Problem.Unauthorized if name and password do not go together; which of them is off, it does not say
     * @throws Problem.TooMany      after too many failures
     */
    SignedIn signIn(String login, String password, String address) {
        var known = users.credentials(login.strip());
        // One account, whether it is tried by its username or by its address.
        var attempt = new Throttle.Attempt("password", known.map(account -> "#" + account.id()).orElse(login), address);
        throttle.check(attempt);
        if (!passwords.matches(password, known.map(UserTable.Credentials::passwordHash).orElse(null))) {
            throttle.failed(attempt);
            throw new Problem.Unauthorized("Username or password is not right.");
        }
        if (!known.orElseThrow().isActive()) {
            throw new Problem.Unauthorized("This account is deactivated.");
        }
        throttle.succeeded(attempt);
        return new SignedIn(known.get().id(), sessions.open(known.get().id()));
    }
}
