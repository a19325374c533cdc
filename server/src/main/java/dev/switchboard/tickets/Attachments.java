package dev.switchboard.tickets;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.attachments.Refused;
import dev.switchboard.tickets.attachments.ScannerUnavailable;
import dev.switchboard.tickets.attachments.Stored;
import dev.switchboard.tickets.attachments.TooLarge;
import dev.switchboard.tickets.attachments.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files beside tickets and messages (T7): uploaded first, which gives an id, then named by the ticket or message they
 * belong to. One that nobody names within a day is thrown away.
 */
@Component
public class Attachments {

    private static final Duration UNUSED = Duration.ofDays(1);
    /** The most files that one message or ticket has beside it. */
    public static final int AT_MOST = 20;
    /** Stands for the message of a file that is beside a ticket's description. */
    static final long NO_MESSAGE = 0;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Stores an upload for its uploader to use.
     *
     * @throws Problem.TooLarge    beyond the limit for one file
     * @throws Problem.Unsupported if it is of a dangerous type or infected; says which and why
     * @throws Problem.Unavailable if the virus scanner gives no verdict
     */
    public Attachment upload(Viewer viewer, String fileName, InputStream content) throws IOException {
        var stored = store(fileName, content);
        try {
            return insert(viewer, stored);
        } catch (DataAccessException notKept) {
            vault.delete(stored.blobKey());
            throw notKept;
        }
    }

    private Stored store(String fileName, InputStream content) throws IOException {
        try {
            return vault.store(content, fileName);
        } catch (TooLarge tooLarge) {
            throw new Problem.TooLarge("The file is larger than " + tooLarge.limit() + " bytes.");
        } catch (Refused refused) {
            throw new Problem.Unsupported(refused.reason());
        } catch (ScannerUnavailable away) {
            throw new Problem.Unavailable("The file cannot be checked for viruses at the moment; please try again later.");
        }
    }

    private Attachment insert(Viewer viewer, Stored stored) {
        return jdbc.sql("""
                        insert into attachments (uploader_id, file_name, content_type, size, sha256, blob_key, created_at)
                        values (:uploader, :name, :type, :size, :sha256, :key, :now)
                        returning id, message_id, file_name, content_type, size, created_at
                        """)
                .param("uploader", viewer.id()).param("name", stored.fileName()).param("type", stored.mediaType()).param("size", stored.size())
                .param("sha256", stored.sha256()).param("key", stored.blobKey()).param("now", Timestamp.from(clock.instant()))
                .query(Attachment.class).single();
    }

    /**
     * Binds uploads to a ticket's description, or to a message.
     *
     * @throws Problem.Invalid unless each is an unused upload of the viewer's own
     */
    void attach(Viewer viewer, List<Long> ids, long ticketId, @Nullable Long messageId) {
        if (ids.isEmpty()) {
            return;
        }
        var distinct = ids.stream().distinct().toArray(Long[]::new);
        if (distinct.length > AT_MOST) {
            throw new Problem.Invalid("attachments", "may be at most " + AT_MOST);
        }
        var bound = jdbc.sql("""
                        update attachments set ticket_id = :ticket, message_id = :message
                        where id = any(:ids) and uploader_id = :uploader and ticket_id is null
                        """)
                .param("ticket", ticketId).param("message", messageId).param("ids", distinct).param("uploader", viewer.id()).update();
        if (bound != distinct.length) {
            throw new Problem.Invalid("attachments", "must be ids of uploads of your own that are not used yet");
        }
    }

    /** Messages with the files beside them. */
    List<Message> withTheirs(List<Message> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        var theirs = byMessage(messages.stream().map(Message::ticketId).distinct().toList());
        return theirs.isEmpty() ? messages : messages.stream().map(message -> message.with(theirs.getOrDefault(message.id(), List.of()))).toList();
    }

    /** The files of tickets by the message they are beside; those beside a description under {@link #NO_MESSAGE}. */
    Map<Long, List<Attachment>> byMessage(Collection<Long> ticketIds) {
        return jdbc.sql("""
                        select id, message_id, file_name, content_type, size, created_at from attachments
                        where ticket_id = any(:tickets) order by id
                        """)
                .param("tickets", ticketIds.toArray(Long[]::new)).query(Attachment.class).list().stream()
                .collect(Collectors.groupingBy(attachment -> attachment.messageId() == null ? NO_MESSAGE : attachment.messageId()));
    }

    /** A file that may be downloaded. */
    record Download(String fileName, String contentType, long size, String blobKey) {
    }

    /**
     * A file, for those who see the message or ticket it is beside, and for its uploader while it is beside none.
     *
     * @throws Problem.NotFound for all others
     */
    Download find(Viewer viewer, long id) {
        return jdbc.sql("""
                        select f.file_name, f.content_type, f.size, f.blob_key from attachments f
                        left join tickets t on t.id = f.ticket_id left join messages m on m.id = f.message_id
                        where f.id = :id and (f.ticket_id is null and f.uploader_id = :viewerId
                            or f.ticket_id is not null and %s and (f.message_id is null or %s))
                        """.formatted(Visibility.ofTickets(viewer), Visibility.ofMessages(viewer)))
                .params(Visibility.parameters(viewer)).param("id", id).query(Download.class).optional()
                .orElseThrow(() -> new Problem.NotFound("attachment"));
    }

    InputStream open(Download download) throws IOException {
        return vault.open(download.blobKey());
    }

    private record Unused(long id, String blobKey) {
    }

    /** Throws away what was uploaded and never used. */
    @Transactional
    void purge() throws IOException {
        var unused = jdbc.sql("select id, blob_key from attachments where ticket_id is null and created_at < :old for update skip locked limit 1000")
                .param("old", Timestamp.from(clock.instant().minus(UNUSED))).query(Unused.class).list();
        for (var upload : unused) {
            jdbc.sql("delete from attachments where id = :id").param("id", upload.id()).update();
            vault.delete(upload.blobKey()); // if this fails, the row comes back, and both are tried again
        }
    }
}
