package dev.switchboard.mail.inbox;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;

/** What is wrong with a mailbox, in words for its admin and without the server's own, which may repeat what was sent to it. */
enum ImapProblem {

    PASSWORD("The server does not accept this username and password."),
    FOLDER("There is no such folder in the mailbox."),
    UNKNOWN_HOST("There is no server of that name."),
    REFUSED("Nothing answers at that port."),
    TIMEOUT("The server does not answer in time."),
    TLS("The connection cannot be kept secret: the server's certificate is not trusted, is for another name, or it does not speak TLS at that port."),
    NO_STARTTLS("The server does not offer STARTTLS at that port."),
    BROKEN_OFF("The connection broke off.");

    private final String words;

    ImapProblem(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static ImapProblem of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case AuthenticationFailedException password -> {
                    return PASSWORD;
                }
                case FolderNotFoundException folder -> {
                    return FOLDER;
                }
                case UnknownHostException host -> {
                    return UNKNOWN_HOST;
                }
                case SSLException tls -> {
                    return TLS;
                }
                case SocketTimeoutException late -> {
                    return TIMEOUT;
                }
                case ConnectException refused -> {
                    return REFUSED;
                }
                case NoRouteToHostException refused -> {
                    return REFUSED;
                }
                default -> {
                    if (String.valueOf(cause.getMessage()).contains("STARTTLS")) {
                        return NO_STARTTLS;
                    }
                }
            }
        }
        return BROKEN_OFF;
    }
}
