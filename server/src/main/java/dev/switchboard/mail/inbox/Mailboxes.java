package dev.switchboard.mail.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.switchboard.accounts.Departments;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.settings.Sealing;
import dev.switchboard.settings.Settings;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes that are fetched, as admins set them up. */
@Component
class Mailboxes {

    private final MailboxTable table;
    private final Departments departments;
    private final Sealing sealing;
    private final Settings settings;
    private final Clock clock;

    Mailboxes(MailboxTable table, Departments departments, Sealing sealing, Settings settings, Clock clock) {
        this.table = table;
        this.departments = departments;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param password null to keep the one that is known for the same account */
    record Wish(String name, String address, String host, int port, Mailbox.Security security, String username, @Nullable String password,
            String folder, String department, boolean markSeen, boolean isEnabled) {
    }

    List<Mailbox> all() {
        return table.all();
    }

    Mailbox get(long id) {
        return table.find(id).orElseThrow(() -> new Problem.NotFound("mailbox"));
    }

    /** The addresses that are our own, in lower case: those that are fetched, and those that mail is from or is answered to. */
    Set<String> addresses() {
        var mail = settings.mail();
        return Stream.concat(table.addresses().stream(), Stream.of(mail.senderAddress(), mail.replyAddress()))
                .filter(address -> !address.isEmpty()).map(address -> address.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    @Transactional
    Mailbox add(Wish wish) {
        if (wish.password() == null) {
            throw new Problem.Invalid("password", "must be given");
        }
        try {
            return get(table.insert(row(wish, wish.password()), clock.instant()));
        } catch (DuplicateKeyException taken) {
            throw new Problem.Invalid("name", "is taken by another mailbox");
        }
    }

    @Transactional
    Mailbox change(long id, Wish wish) {
        var before = get(id);
        try {
            table.update(id, row(wish, wish.password() == null ? known(before, wish) : wish.password()));
        } catch (DuplicateKeyException taken) {
            throw new Problem.Invalid("name", "is taken by another mailbox");
        }
        return get(id);
    }

    /** Mail that came by it stays. */
    @Transactional
    void remove(long id) {
        if (table.delete(id) == 0) {
            throw new Problem.NotFound("mailbox");
        }
    }

    ImapAccount account(Mailbox mailbox) {
        var password = sealing.open(purpose(mailbox.host(), mailbox.port(), mailbox.username()), table.password(mailbox.id())).orElse("");
        return new ImapAccount(mailbox.host(), mailbox.port(), mailbox.security(), mailbox.username(), password, mailbox.folder());
    }

    /**
     * What came of trying an account out.
     *
     * @param problem  what is wrong; null if all is well
     * @param messages how many mails are in the folder
     * @param canListen whether the server tells of new mail by itself
     * @param folders  the folders there are, as far as one got
     */
    record Trial(@Nullable ImapProblem problem, @Nullable Integer messages, @Nullable Boolean canListen, List<String> folders) {
    }

    /** Signs in and looks, and changes nothing. */
    Trial trial(@Nullable Long id, Wish wish) {
        var password = wish.password() == null && id != null ? known(get(id), wish) : wish.password();
        var account = new ImapAccount(wish.host(), wish.port(), wish.security(), wish.username(), password == null ? "" : password, wish.folder());
        try (var store = account.connect()) {
            var folders = MailboxWorker.folders(store);
            var folder = store.getFolder(account.folder());
            return folder.exists() ? new Trial(null, folder.getMessageCount(), store.hasCapability("IDLE"), folders)
                    : new Trial(ImapProblem.FOLDER, null, null, folders);
        } catch (MessagingException | IllegalStateException failure) {
            return new Trial(ImapProblem.of(failure), null, null, List.of());
        }
    }

    /** The password is known for the account it was given for: whoever may change the host does not get it sent there. */
    private String known(Mailbox before, Wish wish) {
        return sealing.open(purpose(wish.host(), wish.port(), wish.username()), table.password(before.id()))
                .orElseThrow(() -> new Problem.Invalid("password", "must be given again for another server or username"));
    }

    private MailboxTable.NewMailbox row(Wish wish, String password) {
        return new MailboxTable.NewMailbox(wish.name().strip(), wish.address().strip(), wish.host().strip(), wish.port(), wish.security(), wish.username(),
                sealing.seal(purpose(wish.host(), wish.port(), wish.username()), password), wish.folder(),
                departments.require("department", wish.department()).id(), wish.markSeen(), wish.isEnabled());
    }

    private static String purpose(String host, int port, String username) {
        return "mailbox %s:%d %s".formatted(host.strip(), port, username);
    }
}
