package dev.switchboard.tickets;

/** Where a ticket stands (T2). What may follow what is in {@link LifeCycle}. */
public enum Status {
    OPEN, ASSIGNED, IN_PROGRESS, WAITING_ON_CUSTOMER, RESOLVED, CLOSED;

    /** Whether it counts as work of its agent (R1). */
    public boolean isActive() {
        return this != RESOLVED && this != CLOSED;
    }
}
