package dev.switchboard.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Encoded words of headers (RFC 2047). Words of one charset that follow each other are put together first: many a sender cuts a character in two. */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {
    }

    static String decoded(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        var out = new StringBuilder(text.length());
        var pending = new ByteArrayOutputStream();
        var charset = "";
        var from = 0;
        var word = WORD.matcher(text);
        while (word.find()) {
            var between = text.substring(from, word.start());
            var continues = pending.size() > 0 && between.isBlank();
            if (!continues || !word.group(1).equalsIgnoreCase(charset)) {
                flush(pending, charset, out);
                out.append(continues ? "" : between);
            }
            charset = word.group(1);
            pending.writeBytes(word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3)));
            from = word.end();
        }
        flush(pending, charset, out);
        return out.append(text.substring(from)).toString();
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder out) {
        if (pending.size() > 0) {
            out.append(Plain.visible(Charsets.decode(pending.toByteArray(), charset.toLowerCase(Locale.ROOT))));
            pending.reset();
        }
    }

    private static byte[] base64(String text) {
        var clean = text.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder().decode(clean.length() % 4 == 1 ? clean.substring(0, clean.length() - 1) : clean);
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '_') {
                bytes.write(' ');
            } else if (c == '=' && i + 2 < text.length() && Character.digit(text.charAt(i + 1), 16) >= 0 && Character.digit(text.charAt(i + 2), 16) >= 0) {
                bytes.write(Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
