/**
 * Keeps the files that people attach to messages. {@link dev.switchboard.tickets.attachments.Vault} is the door: it
 * limits, recognises, scans, encrypts and stores an upload, and hands back what the attachment's row needs. Blobs lie
 * in a {@link dev.switchboard.tickets.attachments.BlobStore}, a local folder or an S3-compatible store, under random
 * keys and always encrypted. Nothing here knows tickets, users or HTTP.
 */
@NullMarked
package dev.switchboard.tickets.attachments;

import org.jspecify.annotations.NullMarked;
