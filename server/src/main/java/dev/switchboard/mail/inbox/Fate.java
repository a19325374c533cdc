package dev.switchboard.mail.inbox;

import dev.switchboard.mail.inbox.ReceivedMail.Outcome;
import dev.switchboard.mail.reading.Bounce;
import org.jspecify.annotations.Nullable;

/** What is to become of a mail. */
sealed interface Fate {

    /** What it is taken for. */
    Outcome outcome();

    /** The ticket it is about; null for none, or for one that is not there yet. */
    @Nullable Long ticketId();

    /** A message on a ticket: of its customer, of someone in copy, or of staff. */
    record Reply(Outcome outcome, long ticket, boolean isProven) implements Fate {
        @Override
        public Long ticketId() {
            return ticket;
        }
    }

    /**
     * A new ticket.
     *
     * @param followUpOf the closed ticket that it continues
     * @param refersTo   a ticket that it names though its sender is no part of that: staff are told the reference, and no more happens
     */
    record Raise(@Nullable Long followUpOf, @Nullable Long refersTo) implements Fate {
        @Override
        public Outcome outcome() {
            return followUpOf == null ? Outcome.TICKET : Outcome.FOLLOW_UP;
        }

        @Override
        public @Nullable Long ticketId() {
            return followUpOf;
        }
    }

    /** An address is marked, and the ticket whose mail came back gets a note. */
    record CameBack(Bounce bounce, @Nullable Long ticketId) implements Fate {
        @Override
        public Outcome outcome() {
            return Outcome.BOUNCE;
        }
    }

    /** Nothing; it is kept. */
    record Ignore(Outcome outcome, @Nullable Long ticketId) implements Fate {
    }

    /** An admin is to decide. */
    record Hold(Outcome outcome, String reason, @Nullable Long ticketId) implements Fate {
    }
}
