package dev.switchboard.mail.outbox;

/** How far a mail got. */
enum State {
    /** To be sent when it is due. */
    QUEUED,
    /** A lane has it, and may be talking to the server about it. */
    SENDING,
    /** The server took it. */
    SENT,
    /** Given up, with a cause. */
    FAILED,
    /** There is no server to send it by: it is here to be read. */
    KEPT,
    /** Not worth sending any more. */
    CANCELLED
}
