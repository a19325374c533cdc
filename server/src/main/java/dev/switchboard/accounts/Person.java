package dev.switchboard.accounts;

/** A user as others see them beside a ticket or message. */
public record Person(long id, String username, String name) {

    public Person {
        if (name.isBlank()) {
            name = username;
        }
    }
}
