package dev.switchboard.mail.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.switchboard.accounts.Customers;
import dev.switchboard.accounts.MailReach;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.User;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.mail.inbox.ReceivedMail.Outcome;
import dev.switchboard.mail.reading.Letter;
import dev.switchboard.mail.reading.MarkdownText;
import dev.switchboard.mail.thread.Copies;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.Attachments;
import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Raising;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes of a mail what it is to become, within the caller's transaction. */
@Component
class Becoming {

    private static final int LONGEST_SUBJECT = 200;
    /** Below what a message may have, with room for what is said about files. */
    private static final int LONGEST_BODY = 45_000;
    private static final Pattern PREFIX = Pattern.compile("^(?:\\s*(?:re|aw|antw|sv|vs|fw|fwd|wg|tr|rv|res|enc|i|r)\\s*(?:\\[\\d+])?\\s*:)+\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSED_ON = Pattern.compile("^\\s*(?:fw|fwd|wg|tr|rv|enc|i)\\s*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("\\[?\\bTKT-\\d{8}-[0-9A-HJKMNP-TV-Z]{6,8}\\b]?", Pattern.CASE_INSENSITIVE);

    private final Raising raising;
    private final Conversation conversation;
    private final Attachments attachments;
    private final Tickets tickets;
    private final Customers customers;
    private final People people;
    private final MailReach reach;
    private final Copies copies;
    private final Mailboxes mailboxes;
    private final TransactionTemplate apart;

    Becoming(Raising raising, Conversation conversation, Attachments attachments, Tickets tickets, Customers customers, People people, MailReach reach,
            Copies copies, Mailboxes mailboxes, PlatformTransactionManager transactions) {
        this.raising = raising;
        this.conversation = conversation;
        this.attachments = attachments;
        this.tickets = tickets;
        this.customers = customers;
        this.people = people;
        this.reach = reach;
        this.copies = copies;
        this.mailboxes = mailboxes;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What became of it. */
    record Made(@Nullable Long ticketId, @Nullable Long messageId) {
    }

    /**
     * A message on a ticket.
     *
     * @param id the mail's number in the inbox: sent twice, its words are said once
     */
    Made reply(Letter letter, Fate.Reply fate, long id) {
        var author = sender(letter);
        var viewer = fate.outcome() == Outcome.STAFF_REPLY ? people.actingAs(author) : asCustomer(author);
        var files = files(viewer, letter);
        var saying = new Conversation.Saying(body(letter.reply(), letter, files), false, false, files.ids(), "mail-" + id, Channel.EMAIL);
        var said = fate.outcome() == Outcome.COPY ? conversation.relay(viewer, fate.ticket(), saying) : conversation.say(viewer, fate.ticket(), saying);
        if (fate.isProven() && fate.outcome() != Outcome.COPY) {
            // By the address alone anyone could put themselves in copy and read along.
            copies.add(fate.ticket(), inCopy(letter, fate.ticket()));
        }
        reach.found(author.email());
        return new Made(fate.ticket(), said.id());
    }

    /**
     * A new ticket of the sender.
     *
     * @param department key; null to have it found out
     * @param admin      who wants it, so that the customer's daily limit does not apply; null if it came by itself
     */
    Made raise(Letter letter, Fate.Raise fate, @Nullable String department, @Nullable Viewer admin) {
        var author = sender(letter);
        var viewer = admin == null ? asCustomer(author) : admin;
        var files = files(viewer, letter);
        var isContinued = fate.followUpOf() != null;
        var isWhole = !isContinued && (PASSED_ON.matcher(letter.subject()).matches() || !letter.refersTo().isEmpty());
        var ticket = raising.raise(viewer, new Raising.Wish(subject(letter), body(isWhole ? letter.text() : letter.reply(), letter, files), null, null,
                isContinued ? tickets.findAll(List.of(fate.followUpOf())).stream().map(Ticket::department).filter(Objects::nonNull).findFirst().orElse(department) : department,
                List.of(), files.ids(), author.id(), fate.followUpOf(), Channel.EMAIL));
        copies.add(ticket.id(), inCopy(letter, ticket.id()));
        if (fate.refersTo() != null) {
            tickets.findAll(List.of(fate.refersTo())).forEach(other -> conversation.note(ticket.id(),
                    "This mail refers to " + other.reference() + ", but its sender is no part of that ticket.", Channel.EMAIL));
        }
        reach.found(author.email());
        return new Made(ticket.id(), null);
    }

    /** Addresses that mail did not reach are marked, if the mail was about a ticket of theirs; the ticket says so. */
    Made cameBack(Fate.CameBack fate) {
        var bounce = fate.bounce();
        if (fate.ticketId() == null) {
            return new Made(null, null);
        }
        var ticket = tickets.findAll(List.of(fate.ticketId())).getFirst();
        var concerned = bounce.recipients().stream().filter(address -> isPartOf(ticket, address)).toList();
        if (concerned.isEmpty()) {
            return new Made(ticket.id(), null);
        }
        if (bounce.isPermanent()) {
            concerned.forEach(reach::lost);
        }
        var note = conversation.note(ticket.id(), "Mail to " + String.join(", ", concerned.stream().map(MarkdownText::of).toList()) + " did not arrive"
                + (bounce.reason().isEmpty() ? "." : ": " + MarkdownText.of(bounce.reason())), Channel.EMAIL);
        return new Made(ticket.id(), note.id());
    }

    private boolean isPartOf(Ticket ticket, String address) {
        return copies.has(ticket.id(), address) || people.findByEmail(address)
                .filter(user -> user.id() == ticket.customer().id() || user.role().isStaff()).isPresent();
    }

    /** Made by itself if there is none: files are stored in their name before anything else is written. */
    private User sender(Letter letter) {
        var from = Objects.requireNonNull(letter.from());
        var name = Wire.storable(from.name().isBlank() ? from.email().substring(0, from.email().indexOf('@')) : from.name());
        return people.findByEmail(from.email()).orElseGet(() -> Objects.requireNonNull(apart.execute(status -> customers.named(from.email(), name))));
    }

    /** Whoever writes from an address has no more rights by that than a customer, whoever they are. */
    private static Viewer asCustomer(User user) {
        return new Viewer(user.id(), user.username(), user.name(), Role.CUSTOMER, Set.of(), null);
    }

    /** Whom the sender wrote to beside us: neither ourselves, nor staff, who learn of it anyway, nor the customer. */
    private List<String> inCopy(Letter letter, long ticketId) {
        var own = mailboxes.addresses();
        var customer = tickets.findAll(List.of(ticketId)).getFirst().customer().id();
        return Stream.concat(letter.to().stream(), letter.cc().stream()).filter(address -> !own.contains(address.withoutDetail()) && address.email().length() <= 254)
                .map(Letter.Address::email).filter(email -> !email.equals(Objects.requireNonNull(letter.from()).email()))
                .filter(email -> people.findByEmail(email).filter(user -> user.role().isStaff() || user.id() == customer).isEmpty()).limit(20).toList();
    }

    /** Files that are stored, and what is said of those that are not. */
    private record Files(List<Long> ids, List<String> leftOut) {
    }

    /**
     * Stores files before anything else is written, each by itself: a transaction that waits for a virus scanner would hold up all who read
     * the log. What is stored and then not used goes after a day.
     */
    private Files files(Viewer viewer, Letter letter) {
        var ids = new ArrayList<Long>();
        var leftOut = new ArrayList<String>();
        for (var file : letter.files()) {
            if (ids.size() == Attachments.AT_MOST) {
                leftOut.add("“" + file.name() + "” was left out: there are more files than a message may have.");
                continue;
            }
            try {
                ids.add(Objects.requireNonNull(apart.execute(status -> upload(viewer, file))));
            } catch (Problem.Unsupported | Problem.TooLarge refused) {
                leftOut.add(refused instanceof Problem.TooLarge ? "“" + file.name() + "” was left out: " + refused.detail() : refused.detail());
            }
        }
        return new Files(ids, leftOut);
    }

    private long upload(Viewer viewer, Letter.File file) {
        try {
            return attachments.upload(viewer, file.name(), new ByteArrayInputStream(file.content())).id();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String body(String text, Letter letter, Files files) {
        var body = new StringBuilder(MarkdownText.of(Wire.storable(text)).strip());
        if (body.length() > LONGEST_BODY) {
            body.setLength(Character.isHighSurrogate(body.charAt(LONGEST_BODY - 1)) ? LONGEST_BODY - 1 : LONGEST_BODY);
            body.append("\n\n*The mail goes on; all of it is in the original.*");
        }
        if (body.isEmpty()) {
            body.append(files.ids().isEmpty() && letter.files().isEmpty() ? "*The mail has no text.*" : "*The mail has no text but files.*");
        }
        files.leftOut().stream().limit(20).forEach(words -> body.append("\n\n*").append(MarkdownText.of(Wire.storable(words))).append('*'));
        return body.toString();
    }

    /** What it is about, without marks of answering and without the reference of another ticket. */
    static String subject(Letter letter) {
        var plain = PREFIX.matcher(TAG.matcher(Wire.storable(letter.subject())).replaceAll(" ")).replaceFirst("").replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            return "(no subject)";
        }
        return plain.codePointCount(0, plain.length()) <= LONGEST_SUBJECT ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
