package dev.switchboard.accounts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with users (A7). The last active admin can be neither demoted nor deactivated. */
@Component
public class UserAdministration {

    private final UserTable users;
    private final Departments departments;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccountLog log;
    private final Clock clock;

    UserAdministration(UserTable users, Departments departments, Passwords passwords, Sessions sessions, AccountLog log, Clock clock) {
        this.users = users;
        this.departments = departments;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /** What a user is made with. {@code password} null: the user signs in by provider or by password reset. */
    public record NewUser(String username, String email, String name, Role role, @Nullable String password, String company, String phone) {
    }

    /** What may be changed about a user; what is null stays. Working hours may be given as none: always. */
    public record Change(@Nullable Role role, @Nullable Boolean isActive, @Nullable List<String> departments, @Nullable Integer capacity,
            @Nullable Boolean isAvailable, @Nullable List<String> skills, @Nullable List<String> languages, @Nullable Given<WorkingHours> workingHours,
            @Nullable String name, @Nullable String email, @Nullable String company, @Nullable String phone) {

        public static Change ofRole(Role role, List<String> departments) {
            return new Change(role, null, departments, null, null, null, null, null, null, null, null, null);
        }

        static Change ofDepartments(List<String> departments) {
            return new Change(null, null, departments, null, null, null, null, null, null, null, null, null);
        }
    }

    @Transactional
    public User create(dev.switchboard.platform.feed.Actor actor, NewUser user, Change details) {
        var username = Username.require(user.username());
        if (users.hasUsername(username)) {
            throw new Problem.Invalid("username", "is taken");
        }
        if (users.findByEmail(user.email()).isPresent()) {
            throw new Problem.Invalid("email", "has an account already");
        }
        var hash = user.password() == null ? null : passwords.hash("password", user.password());
        try {
            var id = users.insert(new UserTable.NewUser(username, user.email().strip(), user.name().strip(), hash, user.role(), null, null,
                    user.company().strip(), user.phone().strip(), clock.instant()));
            var made = users.find(id).orElseThrow();
            apply(made, details);
            var after = users.find(id).orElseThrow();
            log.record(id, AccountLog.CREATED, actor, Map.of("by", "admin", "after", standing(after)));
            return after;
        } catch (DuplicateKeyException quicker) {
            throw new Problem.Invalid("username", "or e-mail address was taken a moment ago");
        }
    }

    @Transactional
    public User change(Viewer admin, long id, Change change) {
        var admins = users.lockWithActiveAdmins(id);
        var before = users.find(id).orElseThrow(() -> new Problem.NotFound("user"));
        var role = change.role() == null ? before.role() : change.role();
        var active = change.isActive() == null ? before.isActive() : change.isActive();
        if (admins.equals(List.of(id)) && (role != Role.ADMIN || !active)) {
            throw new Problem.Conflict("This is the last active admin: make another one first.");
        }
        apply(before, change);
        var after = users.find(id).orElseThrow();
        log.record(id, AccountLog.UPDATED, admin.actor(), Map.of("before", standing(before), "after", standing(after)));
        if (before.isActive() && !after.isActive()) {
            sessions.endAll(id, admin.actor(), "deactivated");
        }
        sessions.forgetAfterCommit(id);
        return after;
    }

    private void apply(User before, Change change) {
        var id = before.id();
        var role = Objects.requireNonNullElse(change.role(), before.role());
        users.updateStanding(id, role, Objects.requireNonNullElse(change.isActive(), before.isActive()));
        updateProfile(before, change);
        if (change.departments() != null) {
            if (!role.isStaff() && !change.departments().isEmpty()) {
                throw new Problem.Invalid("departments", "are for agents and admins only");
            }
            users.replaceDepartments(id, new LinkedHashSet<>(change.departments().stream()
                    .map(key -> departments.require("departments", key).id()).toList()));
        }
        if (role.isStaff()) {
            var agent = Objects.requireNonNull(users.find(id).orElseThrow().agent());
            users.updateAgent(id, new User.Agent(
                    Objects.requireNonNullElse(change.isAvailable(), agent.isAvailable()),
                    Objects.requireNonNullElse(change.capacity(), agent.capacity()),
                    change.skills() == null ? agent.skills() : clean("skills", change.skills()),
                    change.languages() == null ? agent.languages() : clean("languages", change.languages()),
                    change.workingHours() == null ? agent.workingHours() : change.workingHours().value()));
        }
    }

    private void updateProfile(User before, Change change) {
        if (change.email() != null && !change.email().equalsIgnoreCase(before.email()) && users.findByEmail(change.email()).isPresent()) {
            throw new Problem.Invalid("email", "has an account already");
        }
        users.updateProfile(before.id(), before.username(), Objects.requireNonNullElse(change.email(), before.email()).strip(),
                Objects.requireNonNullElse(change.name(), before.name()).strip(),
                Objects.requireNonNullElse(change.company(), before.company()).strip(),
                Objects.requireNonNullElse(change.phone(), before.phone()).strip());
    }

    private static List<String> clean(String field, List<String> words) {
        var clean = words.stream().map(word -> word.strip().toLowerCase(java.util.Locale.ROOT)).filter(word -> !word.isEmpty()).distinct().toList();
        if (clean.size() > 50 || clean.stream().anyMatch(word -> word.length() > 50)) {
            throw new Problem.Invalid(field, "may hold at most 50 words of at most 50 characters");
        }
        return clean;
    }

    /** Gives a user a new password and ends all sessions; answers the password, which is shown once and kept nowhere. */
    @Transactional
    public String resetPassword(Viewer admin, long id, @Nullable String wanted) {
        log.lock(id);
        users.find(id).orElseThrow(() -> new Problem.NotFound("user"));
        var password = wanted == null ? passwords.random() : wanted;
        users.updatePassword(id, passwords.hash("password", password));
        log.record(id, AccountLog.PASSWORD_CHANGED, admin.actor(), Map.of("by", "admin"));
        sessions.endAll(id, admin.actor(), "password reset by an admin");
        return password;
    }

    private static Map<String, Object> standing(User user) {
        var standing = new LinkedHashMap<String, Object>();
        standing.put("role", user.role());
        standing.put("is_active", user.isActive());
        standing.put("departments", user.departments().stream().map(Department::key).toList());
        var agent = user.agent();
        if (agent != null) {
            standing.put("is_available", agent.isAvailable());
            standing.put("capacity", agent.capacity());
            standing.put("skills", agent.skills());
            standing.put("languages", agent.languages());
        }
        return standing;
    }
}
