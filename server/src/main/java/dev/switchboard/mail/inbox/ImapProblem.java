package dev.switchboard.mail.inbox;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;

/** What is wrong with a mailbox, without the server's own words, which may repeat what was sent to it. */
enum ImapProblem {

    /** The server does not accept username and password. */
    PASSWORD,
    /** There is no such folder. */
    FOLDER,
    UNKNOWN_HOST,
    /** Nothing answers at that port. */
    REFUSED,
    TIMEOUT,
    /** The server's certificate is not trusted, is for another name, or it speaks no TLS at that port. */
    TLS,
    /** STARTTLS is not offered at that port. */
    NO_STARTTLS,
    /** The connection broke off, for whatever reason. */
    BROKEN_OFF;

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
