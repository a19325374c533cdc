package dev.switchboard.tickets;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file beside a ticket's description or a message (T7).
 *
 * @param size in bytes
 * @param url  where those who may see it download it
 */
public record Attachment(long id, @Nullable Long messageId, String fileName, String contentType, long size, Instant createdAt) {

    public String getUrl() {
        return "/api/attachments/" + id;
    }
}
