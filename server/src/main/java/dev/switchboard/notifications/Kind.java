package dev.switchboard.notifications;

import java.util.EnumSet;
import java.util.Set;

import dev.switchboard.accounts.Role;

/** What people are told of (N1). */
public enum Kind {
    /** A ticket came to a department, or to nobody's. */
    TICKET_CREATED(Channel.APP),
    /** Somebody said something on a ticket. */
    MESSAGE_RECEIVED(Channel.APP, Channel.EMAIL),
    /** A ticket was given to an agent. */
    TICKET_ASSIGNED(Channel.APP, Channel.EMAIL),
    STATUS_CHANGED(Channel.APP, Channel.EMAIL),
    /** A ticket was found to be harmful. */
    MISUSE_DETECTED(Channel.APP),
    /** A ticket's deadline comes near. */
    SLA_WARNING(Channel.APP),
    /** Something of the server needs an admin. */
    SYSTEM_ALERT(Channel.APP);

    private final Set<Channel> channels;

    Kind(Channel first, Channel... more) {
        this.channels = EnumSet.of(first, more);
    }

    /** By which ways it is told, unless a user does not want it (N3). */
    public boolean isToldBy(Channel channel) {
        return channels.contains(channel);
    }

    /** Whether someone of this role is ever told of it. */
    public boolean concerns(Role role) {
        return switch (this) {
            case MESSAGE_RECEIVED, TICKET_ASSIGNED, STATUS_CHANGED -> true;
            case TICKET_CREATED, SLA_WARNING -> role.isStaff();
            case MISUSE_DETECTED, SYSTEM_ALERT -> role == Role.ADMIN;
        };
    }
}
