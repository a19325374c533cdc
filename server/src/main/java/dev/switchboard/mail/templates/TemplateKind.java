package dev.switchboard.mail.templates;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static dev.switchboard.mail.templates.Placeholder.ACTOR_NAME;
import static dev.switchboard.mail.templates.Placeholder.APP_URL;
import static dev.switchboard.mail.templates.Placeholder.CODE;
import static dev.switchboard.mail.templates.Placeholder.CODE_MINUTES;
import static dev.switchboard.mail.templates.Placeholder.CONTENT;
import static dev.switchboard.mail.templates.Placeholder.MESSAGE_AI;
import static dev.switchboard.mail.templates.Placeholder.MESSAGE_AUTHOR;
import static dev.switchboard.mail.templates.Placeholder.MESSAGE_BODY;
import static dev.switchboard.mail.templates.Placeholder.MESSAGE_FILES;
import static dev.switchboard.mail.templates.Placeholder.RECIPIENT_NAME;
import static dev.switchboard.mail.templates.Placeholder.REPLY;
import static dev.switchboard.mail.templates.Placeholder.STATUS_AFTER;
import static dev.switchboard.mail.templates.Placeholder.STATUS_BEFORE;
import static dev.switchboard.mail.templates.Placeholder.TICKET_AGENT;
import static dev.switchboard.mail.templates.Placeholder.TICKET_CUSTOMER;
import static dev.switchboard.mail.templates.Placeholder.TICKET_DESCRIPTION;
import static dev.switchboard.mail.templates.Placeholder.TICKET_PRIORITY;
import static dev.switchboard.mail.templates.Placeholder.TICKET_REFERENCE;
import static dev.switchboard.mail.templates.Placeholder.TICKET_STATUS;
import static dev.switchboard.mail.templates.Placeholder.TICKET_SUBJECT;
import static dev.switchboard.mail.templates.Placeholder.TICKET_URL;
import static dev.switchboard.mail.templates.Placeholder.UNSUBSCRIBE_URL;

/** What a mail can be about. Those about a ticket are in the order in which one gives the mail its subject that tells of several. */
public enum TemplateKind {
    /** To a customer whose ticket came by mail. */
    TICKET_RECEIVED(true, TICKET_DESCRIPTION),
    MESSAGE_RECEIVED(true, MESSAGE_AUTHOR, MESSAGE_BODY, MESSAGE_FILES, MESSAGE_AI),
    INTERNAL_NOTE(true, MESSAGE_AUTHOR, MESSAGE_BODY, MESSAGE_FILES),
    ASSIGNED_TO_YOU(true, TICKET_DESCRIPTION, ACTOR_NAME),
    /** To the customer: who takes care. */
    AGENT_ASSIGNED(true),
    STATUS_CHANGED(true, STATUS_BEFORE, STATUS_AFTER, ACTOR_NAME),
    SIGN_UP_CODE(false, CODE, CODE_MINUTES),
    ACCOUNT_EXISTS(false),
    PASSWORD_RESET_CODE(false, CODE, CODE_MINUTES),
    /** What is around each of them. */
    FRAME(false, CONTENT, TICKET_REFERENCE, TICKET_SUBJECT, TICKET_URL, REPLY, UNSUBSCRIBE_URL);

    private final boolean aboutTicket;
    private final Set<Placeholder> placeholders;

    TemplateKind(boolean aboutTicket, Placeholder... own) {
        this.aboutTicket = aboutTicket;
        var all = EnumSet.noneOf(Placeholder.class);
        all.addAll(List.of(RECIPIENT_NAME, APP_URL));
        if (aboutTicket) {
            all.addAll(List.of(TICKET_REFERENCE, TICKET_SUBJECT, TICKET_STATUS, TICKET_PRIORITY, TICKET_CUSTOMER, TICKET_AGENT, TICKET_URL));
        }
        all.addAll(List.of(own));
        this.placeholders = Collections.unmodifiableSet(all);
    }

    public boolean isAboutTicket() {
        return aboutTicket;
    }

    public boolean isFrame() {
        return this == FRAME;
    }

    /** What it may have places for. */
    public Set<Placeholder> placeholders() {
        return placeholders;
    }

    /** What it must have a place for in its text. */
    Set<Placeholder> needed() {
        return switch (this) {
            case FRAME -> Set.of(CONTENT);
            case SIGN_UP_CODE, PASSWORD_RESET_CODE -> Set.of(CODE);
            default -> Set.of();
        };
    }
}
