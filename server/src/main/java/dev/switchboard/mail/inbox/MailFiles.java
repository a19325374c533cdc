package dev.switchboard.mail.inbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Mails in files: each file of a folder is one, an mbox file holds many (RFC 4155, and what programs make of it). */
final class MailFiles {

    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);

    private MailFiles() {
    }

    /** Hands over each mail with where it is from, in the order of the files' names. */
    static void read(Path path, Consumer<Found> mails) throws IOException {
        if (Files.isDirectory(path)) {
            try (var files = Files.walk(path)) {
                for (var file : files.filter(Files::isRegularFile).filter(MailFiles::isMail).sorted().toList()) {
                    mails.accept(new Found(path.relativize(file).toString(), Files.readAllBytes(file)));
                }
            }
        } else if (isMailbox(path)) {
            try (var stream = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
                split(stream, path.getFileName().toString(), mails);
            }
        } else {
            mails.accept(new Found(path.getFileName().toString(), Files.readAllBytes(path)));
        }
    }

    record Found(String where, byte[] raw) {
    }

    private static boolean isMail(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".eml") || name.endsWith(".msg") || name.endsWith(".txt") || name.indexOf('.') < 0);
    }

    private static boolean isMailbox(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var begin = stream.readNBytes(SEPARATOR.length);
            return java.util.Arrays.equals(begin, SEPARATOR);
        }
    }

    /** At lines that begin with {@code From } after an empty one; what was quoted for that is unquoted. */
    private static void split(InputStream stream, String name, Consumer<Found> mails) throws IOException {
        var mail = new ByteArrayOutputStream();
        var line = new ByteArrayOutputStream();
        var number = 0;
        var isAfterEmpty = true;
        for (var next = stream.read(); next >= 0 || line.size() > 0; next = next < 0 ? -1 : stream.read()) {
            if (next >= 0) {
                line.write(next);
                if (next != '\n') {
                    continue;
                }
            }
            var bytes = line.toByteArray();
            line.reset();
            if (isAfterEmpty && startsWith(bytes, 0)) {
                if (mail.size() > 0) {
                    mails.accept(new Found(name + "#" + ++number, mail.toByteArray()));
                    mail.reset();
                }
            } else {
                var quotes = 0;
                while (quotes < bytes.length && bytes[quotes] == '>') {
                    quotes++;
                }
                var from = quotes > 0 && startsWith(bytes, quotes) ? 1 : 0;
                mail.write(bytes, from, bytes.length - from);
            }
            isAfterEmpty = new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
            if (next < 0) {
                break;
            }
        }
        if (mail.size() > 0) {
            mails.accept(new Found(name + "#" + ++number, mail.toByteArray()));
        }
    }

    private static boolean startsWith(byte[] bytes, int at) {
        return bytes.length >= at + SEPARATOR.length && java.util.Arrays.equals(bytes, at, at + SEPARATOR.length, SEPARATOR, 0, SEPARATOR.length);
    }
}
