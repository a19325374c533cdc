package dev.switchboard.accounts;

import java.util.Map;
import java.util.Objects;

import dev.switchboard.platform.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What users change about themselves (A4). */
@Component
class Profile {

    private final UserTable users;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AccountLog log;
    private final TransactionTemplate transaction;

    Profile(UserTable users, Passwords passwords, Throttle throttle, Sessions sessions, AccountLog log, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * @throws Problem.Invalid if the username is taken, or the current password is not right
     */
    User change(Viewer viewer, MeController.ProfileChange change, String address) {
        if (change.password() != null) {
            // Before the transaction: a failure is counted for good, and the slow comparison holds no connection.
            requireCurrentPassword(viewer, change, address);
        }
        return Objects.requireNonNull(transaction.execute(status -> changed(viewer, change)));
    }

    private User changed(Viewer viewer, MeController.ProfileChange change) {
        log.lock(viewer.id());
        var before = users.find(viewer.id()).orElseThrow(() -> new Problem.NotFound("user"));
        if (change.password() != null) {
            users.updatePassword(viewer.id(), passwords.hash("password", change.password()));
            log.record(viewer.id(), AccountLog.PASSWORD_CHANGED, viewer.actor(), Map.of("by", "user"));
            sessions.endOthers(viewer.id(), viewer.session(), viewer.actor(), "password changed");
        }
        var username = change.username() == null ? before.username() : Username.require(change.username());
        if (!username.equalsIgnoreCase(before.username()) && users.hasUsername(username)) {
            throw new Problem.Invalid("username", "is taken");
        }
        try {
            users.updateProfile(viewer.id(), username, before.email(), or(change.name(), before.name()),
                    or(change.company(), before.company()), or(change.phone(), before.phone()));
        } catch (DuplicateKeyException quicker) {
            throw new Problem.Invalid("username", "was taken a moment ago");
        }
        if (change.locale() != null) {
            users.updateLocale(viewer.id(), change.locale());
        }
        log.record(viewer.id(), AccountLog.UPDATED, viewer.actor(), Map.of("profile", true));
        sessions.forgetAfterCommit(viewer.id());
        return users.find(viewer.id()).orElseThrow();
    }

    private void requireCurrentPassword(Viewer viewer, MeController.ProfileChange change, String address) {
        var attempt = new Throttle.Attempt("password", "#" + viewer.id(), address);
        throttle.check(attempt);
        var hash = users.find(viewer.id()).flatMap(user -> users.credentials(user.username())).map(UserTable.Credentials::passwordHash).orElse(null);
        if (hash != null && !passwords.matches(Objects.requireNonNullElse(change.currentPassword(), ""), hash)) {
            throttle.failed(attempt);
            throw new Problem.Invalid("current_password", "is not right");
        }
    }

    private static String or(@org.jspecify.annotations.Nullable String given, String before) {
        return given == null ? before : given.strip();
    }
}
