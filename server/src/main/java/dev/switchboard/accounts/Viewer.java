package dev.switchboard.accounts;

import java.util.Set;
import java.util.UUID;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks: the user behind a request or socket, as known at this moment.
 *
 * @param departments ids of the departments an agent or admin belongs to
 * @param session     the signed-in device; null when the server acts in someone's name
 */
public record Viewer(long id, String username, String name, Role role, Set<Long> departments, @Nullable UUID session) {

    public boolean isStaff() {
        return role.isStaff();
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    public boolean isCustomer() {
        return role == Role.CUSTOMER;
    }

    public Actor actor() {
        return new Actor(id, switch (role) {
            case CUSTOMER -> Actor.Kind.CUSTOMER;
            case AGENT -> Actor.Kind.AGENT;
            case ADMIN -> Actor.Kind.ADMIN;
        });
    }

    /** @throws Problem.Forbidden unless an agent or admin asks */
    public void requireStaff() {
        if (!isStaff()) {
            throw new Problem.Forbidden("Only agents and admins may do this.");
        }
    }
}
