package dev.switchboard.accounts;

/** What a user is here (A1). */
public enum Role {
    CUSTOMER, AGENT, ADMIN;

    /** Agents and admins: those who see internal notes of the tickets they may see. */
    public boolean isStaff() {
        return this != CUSTOMER;
    }
}
