package dev.switchboard.mail.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.switchboard.testing.Desk;

/** A mail as a test wants it. */
final class Mails {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "Some words.";

    private Mails(String from) {
        headers.put("From", from);
        headers.put("To", "support@help.example");
        headers.put("Subject", "A question");
        headers.put("Message-ID", "<" + Desk.unique("mail") + "@example.org>");
    }

    static Mails from(String address) {
        return new Mails(address);
    }

    Mails with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Mails saying(String text) {
        body = text;
        return this;
    }

    String id() {
        return headers.get("Message-ID");
    }

    byte[] raw() {
        var mail = new StringBuilder();
        headers.forEach((name, value) -> mail.append(name).append(": ").append(value).append("\r\n"));
        return mail.append("\r\n").append(body.replace("\n", "\r\n")).append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
