package dev.switchboard.accounts;

import java.util.LinkedHashMap;

import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an agent takes new tickets, and how many at a time (A4). */
@Component
public class Availability {

    private final UserTable users;
    private final AccountLog log;

    Availability(UserTable users, AccountLog log) {
        this.users = users;
        this.log = log;
    }

    /** Changes what is given; what is null stays. */
    @Transactional
    public User change(Viewer viewer, long userId, @Nullable Boolean available, @Nullable Integer capacity) {
        log.lock(userId);
        var before = users.find(userId).map(User::agent).orElseThrow(() -> new Problem.NotFound("agent"));
        var isAvailable = available == null ? before.isAvailable() : available;
        var newCapacity = capacity == null ? before.capacity() : capacity;
        if (isAvailable != before.isAvailable() || newCapacity != before.capacity()) {
            users.updateAvailability(userId, isAvailable, newCapacity);
            var payload = new LinkedHashMap<String, Object>();
            payload.put("is_available", isAvailable);
            payload.put("capacity", newCapacity);
            payload.put("was_available", before.isAvailable());
            payload.put("was_capacity", before.capacity());
            log.record(userId, AccountLog.AVAILABILITY_CHANGED, viewer.actor(), payload);
        }
        return users.find(userId).orElseThrow();
    }
}
