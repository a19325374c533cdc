package dev.switchboard.mail.templates;

import java.util.Arrays;
import java.util.Optional;

/** What a template can have a place for. */
public enum Placeholder {
    RECIPIENT_NAME("recipient.name"),
    TICKET_REFERENCE("ticket.reference"),
    TICKET_SUBJECT("ticket.subject"),
    TICKET_STATUS("ticket.status"),
    TICKET_PRIORITY("ticket.priority"),
    TICKET_CUSTOMER("ticket.customer"),
    TICKET_AGENT("ticket.agent"),
    TICKET_URL("ticket.url"),
    TICKET_DESCRIPTION("ticket.description", Form.BLOCK),
    /** Who did it. */
    ACTOR_NAME("actor.name"),
    MESSAGE_AUTHOR("message.author"),
    MESSAGE_BODY("message.body", Form.BLOCK),
    MESSAGE_FILES("message.files", Form.BLOCK),
    /** There if a message was written by a model. */
    MESSAGE_AI("message.is_ai", Form.FLAG),
    STATUS_BEFORE("status.before"),
    STATUS_AFTER("status.after"),
    CODE("code"),
    CODE_MINUTES("code.minutes"),
    /** In the frame: what the mail tells of. */
    CONTENT("content", Form.BLOCK),
    /** There if an answer by mail gets to the ticket. */
    REPLY("reply", Form.FLAG),
    UNSUBSCRIBE_URL("unsubscribe.url"),
    APP_URL("app.url");

    /** How a value stands in the text. */
    public enum Form {
        /** Some words within a line. */
        WORDS,
        /** Paragraphs of their own. */
        BLOCK,
        /** Nothing by itself; it opens a section. */
        FLAG
    }

    private final String wire;
    private final Form form;

    Placeholder(String wire) {
        this(wire, Form.WORDS);
    }

    Placeholder(String wire, Form form) {
        this.wire = wire;
        this.form = form;
    }

    /** As it stands between the braces. */
    public String wire() {
        return wire;
    }

    public Form form() {
        return form;
    }

    static Optional<Placeholder> named(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire.equals(wire)).findFirst();
    }
}
