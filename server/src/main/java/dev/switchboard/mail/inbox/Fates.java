package dev.switchboard.mail.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.switchboard.accounts.People;
import dev.switchboard.accounts.User;
import dev.switchboard.mail.inbox.ReceivedMail.Outcome;
import dev.switchboard.mail.reading.Letter;
import dev.switchboard.mail.thread.Copies;
import dev.switchboard.mail.thread.MessageIds;
import dev.switchboard.mail.thread.ReplyToken;
import dev.switchboard.tickets.Status;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of a mail (N6). Which ticket it is about is told by its headers, then by the address it was sent to, then by a
 * reference in its subject; anyone can write the first and the last of these down, so its sender counts as well:
 *
 * <ul>
 * <li>The ticket's customer, and whoever is in copy of it, may write, by their address. Not if the server that took the mail in found the
 * address forged, unless the word in the address they answered to is the one that was sent to them.
 * <li>Staff may write only by the word that was sent to themselves, and from their own address: nothing else shows that it is them. All else
 * in their name waits for an admin.
 * <li>Whoever answers to the word that was sent to a customer had that mail from them: their words are taken, in their own name. They are
 * not put in copy by that. A word that was sent to staff is good for nobody else.
 * <li>Everybody else begins a new ticket, of which staff are told what it refers to.
 * </ul>
 */
@Component
class Fates {

    /** More mails of one sender within an hour than a person writes: a loop, or worse. */
    static final int MOST_AN_HOUR = 20;
    private static final Pattern REFERENCE = Pattern.compile("\\bTKT-\\d{8}-[0-9A-HJKMNP-TV-Z]{6,8}\\b", Pattern.CASE_INSENSITIVE);

    private final MessageIds ids;
    private final ReplyToken tokens;
    private final Copies copies;
    private final ReceivedTable received;
    private final Mailboxes mailboxes;
    private final Tickets tickets;
    private final People people;
    private final Clock clock;

    Fates(MessageIds ids, ReplyToken tokens, Copies copies, ReceivedTable received, Mailboxes mailboxes, Tickets tickets, People people, Clock clock) {
        this.ids = ids;
        this.tokens = tokens;
        this.copies = copies;
        this.received = received;
        this.mailboxes = mailboxes;
        this.tickets = tickets;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param id        the mail's number in the inbox; 0 for one that is only looked at
     * @param isWanted  whether an admin wants it, or brought it in from a file: then nothing is held back for its number
     */
    Fate of(Letter letter, long id, boolean isWanted) {
        var named = named(letter);
        switch (letter.verdict()) {
            case BOUNCE -> {
                return new Fate.CameBack(Objects.requireNonNull(letter.bounce()), returned(letter).orElse(null));
            }
            case SPAM -> {
                return new Fate.Ignore(Outcome.SPAM, null);
            }
            case AUTOMATIC -> {
                return new Fate.Ignore(isOwn(letter) ? Outcome.OWN : Outcome.AUTOMATIC, named.stream().findFirst().map(Ticket::id).orElse(null));
            }
            case GENUINE -> {
            }
        }
        if (isOwn(letter)) {
            return new Fate.Ignore(Outcome.OWN, null);
        }
        return ofGenuine(letter, named, id, isWanted);
    }

    /** The same for one that an admin wants as a ticket whatever it seems to be. */
    Fate wanted(Letter letter, long id) {
        return letter.from() == null ? new Fate.Hold(Outcome.NO_SENDER, "", null) : ofGenuine(letter, named(letter), id, true);
    }

    private Fate ofGenuine(Letter letter, Set<Ticket> named, long id, boolean isWanted) {
        var from = letter.from();
        if (from == null) {
            return new Fate.Hold(Outcome.NO_SENDER, "", null);
        }
        if (letter.messageId() != null && !isWanted) {
            var before = received.sameBefore(id, letter.messageId(), from.email());
            if (before.isPresent()) {
                return new Fate.Ignore(Outcome.DUPLICATE, before.get() == 0 ? null : before.get());
            }
        }
        var sender = people.findByEmail(from.email()).orElse(null);
        if (sender != null && !sender.isActive()) {
            return new Fate.Hold(Outcome.DEACTIVATED, "", null);
        }
        if (!isWanted && received.since(from.email(), id, clock.instant().minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            return new Fate.Hold(Outcome.TOO_MANY, "", named.stream().findFirst().map(Ticket::id).orElse(null));
        }
        return ofSender(letter, named, sender);
    }

    private Fate ofSender(Letter letter, Set<Ticket> named, @Nullable User sender) {
        var token = token(letter);
        for (var ticket : named) {
            var admitted = admitted(letter, ticket, sender, token);
            if (admitted != null) {
                return onTicket(ticket, admitted);
            }
        }
        var closest = named.stream().findFirst().orElse(null);
        if (closest != null && sender != null && sender.role().isStaff()) {
            return new Fate.Hold(Outcome.UNPROVEN, "", closest.id());
        }
        return new Fate.Raise(null, closest == null ? null : closest.id());
    }

    private static Fate onTicket(Ticket ticket, Fate.Reply admitted) {
        if (ticket.status() != Status.CLOSED) {
            return admitted;
        }
        return switch (admitted.outcome()) {
            case REPLY -> new Fate.Raise(ticket.id(), null);
            case STAFF_REPLY -> new Fate.Hold(Outcome.STAFF_REPLY, "The ticket is closed.", ticket.id());
            default -> new Fate.Raise(null, ticket.id());
        };
    }

    /** As whose the words are taken; null if they are not. */
    private Fate.@Nullable Reply admitted(Letter letter, Ticket ticket, @Nullable User sender, ReplyToken.@Nullable Named token) {
        var proven = token != null && token.ticketId() == ticket.id() ? token : null;
        var isProven = proven != null && sender != null && proven.userId() == sender.id();
        var isTrusted = isProven || !letter.isSenderRefuted();
        if (sender != null && sender.id() == ticket.customer().id() && isTrusted) {
            return new Fate.Reply(Outcome.REPLY, ticket.id(), isProven);
        }
        if (sender != null && sender.role().isStaff()) {
            return isProven && tickets.find(people.actingAs(sender), ticket.id()).isPresent() ? new Fate.Reply(Outcome.STAFF_REPLY, ticket.id(), true) : null;
        }
        var isInCopy = copies.has(ticket.id(), Objects.requireNonNull(letter.from()).email());
        if (isInCopy && isTrusted || proven != null && isCustomer(proven.userId())) {
            return new Fate.Reply(Outcome.COPY, ticket.id(), isProven);
        }
        return null;
    }

    private boolean isCustomer(long userId) {
        return people.find(userId).filter(user -> !user.role().isStaff()).isPresent();
    }

    /** The tickets that it may be about, the likeliest first. */
    private Set<Ticket> named(Letter letter) {
        var named = new LinkedHashSet<Long>();
        letter.refersTo().stream().map(ids::ticket).flatMap(ticket -> ticket.stream().boxed()).forEach(named::add);
        received.ticketOf(letter.refersTo()).ifPresent(named::add);
        var token = token(letter);
        if (token != null) {
            named.add(token.ticketId());
        }
        REFERENCE.matcher(letter.subject()).results().limit(3).map(found -> tickets.ofReference(found.group())).flatMap(Optional::stream).forEach(named::add);
        var found = tickets.findAll(named.stream().limit(10).toList());
        var ordered = new LinkedHashSet<Ticket>();
        named.forEach(id -> found.stream().filter(ticket -> ticket.id() == id).forEach(ordered::add));
        return ordered;
    }

    private ReplyToken.@Nullable Named token(Letter letter) {
        return Stream.of(letter.to().stream().map(Letter.Address::email), letter.cc().stream().map(Letter.Address::email), letter.deliveredTo().stream())
                .flatMap(stream -> stream).map(Fates::detail).filter(detail -> !detail.isEmpty()).limit(50)
                .map(tokens::read).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static String detail(String email) {
        var plus = email.indexOf('+');
        var at = email.lastIndexOf('@');
        return plus > 0 && plus < at ? email.substring(plus + 1, at) : "";
    }

    /** The ticket whose mail came back; only mail of ours says so, since it is a server that writes, and whose it is nobody knows. */
    private Optional<Long> returned(Letter letter) {
        var named = Stream.concat(Objects.requireNonNull(letter.bounce()).originalIds().stream(), letter.refersTo().stream()).map(ids::ticket)
                .flatMap(ticket -> ticket.stream().boxed()).findFirst();
        return named.flatMap(id -> tickets.findAll(List.of(id)).stream().map(Ticket::id).findFirst());
    }

    private boolean isOwn(Letter letter) {
        return letter.messageId() != null && ids.isOurs(letter.messageId())
                || letter.from() != null && mailboxes.addresses().contains(letter.from().withoutDetail());
    }
}
