package dev.switchboard.tickets.attachments;

/**
 * An upload that is safely kept; what its row must remember.
 *
 * @param blobKey under which {@link Vault#open} finds it
 * @param fileName the sender's name for it, cleaned
 * @param mediaType what its content shows it to be, without parameters
 * @param size bytes of the content, not of what is stored
 * @param sha256 of the content, in lower-case hex
 */
public record Stored(String blobKey, String fileName, String mediaType, long size, String sha256) {}
