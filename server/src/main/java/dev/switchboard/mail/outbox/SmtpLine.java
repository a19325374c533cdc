package dev.switchboard.mail.outbox;

import dev.switchboard.settings.MailSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** A lane's way to the server: one connection, made when it is needed, used for mail after mail, and given up when it fails. */
final class SmtpLine implements AutoCloseable {

    private final Smtp server;
    private Smtp.@Nullable Connection connection;

    SmtpLine(Smtp server) {
        this.server = server;
    }

    MailSettings settings() {
        return server.settings();
    }

    Session session() {
        return server.session();
    }

    void send(MimeMessage message) throws SmtpFailure, MessagingException {
        var recipients = message.getAllRecipients();
        if (connection == null || !connection.isAlive()) {
            close();
            connection = server.connect();
        }
        try {
            connection.send(message, recipients);
        } catch (SmtpFailure failure) {
            if (failure.kind() == SmtpFailure.Kind.SERVER) {
                close();
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
