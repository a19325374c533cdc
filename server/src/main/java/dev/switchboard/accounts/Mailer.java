package dev.switchboard.accounts;

/** Where mail to people is handed over. Implemented by the mail module. */
public interface Mailer {

    /** Takes a mail over, within the running transaction if there is one. */
    void send(Mail mail);

    record Mail(String recipient, String subject, String body) {
    }
}
