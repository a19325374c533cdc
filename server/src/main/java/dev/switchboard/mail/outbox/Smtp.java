package dev.switchboard.mail.outbox;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

import dev.switchboard.mail.outbox.SmtpFailure.Kind;
import dev.switchboard.mail.outbox.SmtpFailure.Reason;
import dev.switchboard.settings.MailSettings;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One server, as the settings name it, and connections to it. */
final class Smtp {

    /** How long a server is waited for: to take a connection, and for each of its answers. */
    record Patience(Duration connect, Duration answer) {
        /** RFC 5321 grants a server minutes; one that takes that long is better asked again later. */
        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    private final MailSettings settings;
    private final @Nullable String password;
    private final Session session;

    /** @param trust whose certificates are believed; null for those that Java believes */
    Smtp(MailSettings settings, @Nullable String password, String ownName, Patience patience, @Nullable SSLSocketFactory trust) {
        this.settings = settings;
        this.password = password;
        var properties = new Properties();
        properties.put("mail.smtp.localhost", ownName);
        properties.put("mail.smtp.connectiontimeout", String.valueOf(patience.connect().toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(patience.answer().toMillis()));
        properties.put("mail.smtp.writetimeout", String.valueOf(patience.answer().toMillis()));
        properties.put("mail.smtp.auth", String.valueOf(!settings.username().isEmpty()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Encryption.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == MailSettings.Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == MailSettings.Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", String.valueOf(trust == null));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.sendpartial", "true"); // one address in copy that is refused keeps nobody else from the mail
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
        this.session = Session.getInstance(properties);
    }

    MailSettings settings() {
        return settings;
    }

    /** The JavaMail session that messages for this server are made in. */
    Session session() {
        return session;
    }

    /** Says hello, and signs in if there is a name to sign in with. */
    Connection connect() throws SmtpFailure {
        var transport = new Tracked(session, settings);
        try {
            transport.connect(settings.host(), settings.port(), settings.username().isEmpty() ? null : settings.username(), password);
            return new Connection(transport);
        } catch (MessagingException failure) {
            throw told(failure, false);
        }
    }

    /** A server that listens. */
    static final class Connection implements AutoCloseable {

        private final Tracked transport;

        private Connection(Tracked transport) {
            this.transport = transport;
        }

        /** Whether the server still answers. */
        boolean isAlive() {
            return transport.isConnected();
        }

        /** Hands a mail over; comes back when the server has taken it for the first of the recipients at least. */
        void send(MimeMessage message, Address[] recipients) throws SmtpFailure {
            transport.finishing = false;
            try {
                transport.sendMessage(message, recipients);
            } catch (MessagingException failure) {
                if (failure instanceof jakarta.mail.SendFailedException partly && partly.getValidSentAddresses() != null
                        && java.util.Arrays.asList(partly.getValidSentAddresses()).contains(recipients[0])) {
                    return; // only addresses in copy were refused
                }
                throw told(failure, transport.finishing);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // closed is closed
            }
        }
    }

    /** Knows whether a mail has been handed over to its end, so that only the server's last word is missing. */
    private static final class Tracked extends SMTPTransport {

        private boolean finishing;

        Tracked(Session session, MailSettings settings) {
            super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            finishing = true;
            super.finishData();
        }
    }

    private static SmtpFailure told(MessagingException failure, boolean finishing) {
        for (var next = (Exception) failure; next != null; next = next instanceof MessagingException more ? more.getNextException() : null) {
            if (next instanceof SMTPAddressFailedException refused && refused.getReturnCode() > 0) {
                return refused(refused.getReturnCode(), Reason.RECIPIENT, refused);
            }
            if (next instanceof SMTPSenderFailedException || next instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0
                    && String.valueOf(refused.getCommand()).startsWith("MAIL FROM")) {
                // That we may not send from this address is for an admin to settle; the mail can wait for it.
                return new SmtpFailure(Kind.SERVER, Reason.SENDER, line(next), false, failure);
            }
            if (next instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused(refused.getReturnCode(), Reason.CONTENT, refused);
            }
        }
        if (failure instanceof AuthenticationFailedException) {
            return new SmtpFailure(Kind.SERVER, Reason.AUTHENTICATION, line(failure), false, failure);
        }
        return new SmtpFailure(Kind.SERVER, reason(failure), line(failure), finishing, failure);
    }

    private static SmtpFailure refused(int code, Reason reason, MessagingException refusal) {
        // 530 and its like: the server wants us to sign in, or not in this way.
        var ofServer = code == 421 || code == 530 || code == 534 || code == 535 || code == 538;
        var kind = ofServer ? Kind.SERVER : code >= 500 ? Kind.PERMANENT : Kind.TEMPORARY;
        return new SmtpFailure(kind, reason, line(refusal), false, refusal);
    }

    private static Reason reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case UnknownHostException unknown -> {
                    return Reason.HOST_UNKNOWN;
                }
                case SocketTimeoutException slow -> {
                    return Reason.TIMEOUT;
                }
                case ConnectException refused -> {
                    return String.valueOf(refused.getMessage()).contains("timed out") ? Reason.TIMEOUT : Reason.REFUSED;
                }
                case NoRouteToHostException away -> {
                    return Reason.REFUSED;
                }
                case SSLException tls -> {
                    return Reason.TLS;
                }
                default -> {
                }
            }
        }
        return String.valueOf(failure.getMessage()).contains("STARTTLS") ? Reason.TLS : Reason.OTHER;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException more && more.getNextException() != null ? more.getNextException() : failure.getCause();
    }

    /** What went wrong, in one line. */
    private static String line(Throwable failure) {
        var words = new StringBuilder(String.valueOf(failure.getMessage()));
        for (var cause = next(failure); cause != null; cause = next(cause)) {
            if (cause.getMessage() != null && words.indexOf(cause.getMessage()) < 0) {
                words.append("; ").append(cause.getMessage());
            }
        }
        return words.toString().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
