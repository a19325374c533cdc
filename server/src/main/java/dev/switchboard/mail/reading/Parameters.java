package dev.switchboard.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The value of a field and its parameters, such as {@code attachment; filename="a.pdf"}: plain, continued and with a charset (RFC 2231), or as
 * encoded words, which are not allowed there and common.
 */
record Parameters(String value, Map<String, String> parameters) {

    private static final Pattern CONTINUED = Pattern.compile("([^*\\s]{1,60})(?:\\*(\\d{1,3}))?(\\*)?");

    private record Piece(String text, boolean isEncoded) {
    }

    static Parameters of(String field) {
        var semicolon = field.indexOf(';');
        var value = (semicolon < 0 ? field : field.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        for (var parameter : split(semicolon < 0 ? "" : field.substring(semicolon + 1))) {
            var equals = parameter.indexOf('=');
            var name = CONTINUED.matcher(equals < 0 ? "" : parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT));
            if (name.matches()) {
                pieces.computeIfAbsent(name.group(1), key -> new TreeMap<>())
                        .putIfAbsent(name.group(2) == null ? 0 : Integer.parseInt(name.group(2)),
                                new Piece(unquoted(parameter.substring(equals + 1).strip()), name.group(3) != null));
            }
        }
        var parameters = new LinkedHashMap<String, String>();
        pieces.forEach((name, its) -> parameters.put(name, together(its)));
        return new Parameters(value, parameters);
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** At semicolons outside of quotes. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var isQuoted = false;
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\' && isQuoted) {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ';' && !isQuoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String unquoted(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (var i = 1; i < text.length() && text.charAt(i) != '"'; i++) {
            // A backslash before anything but these is a Windows path that nobody escaped.
            var isEscape = text.charAt(i) == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == '"' || text.charAt(i + 1) == '\\');
            plain.append(text.charAt(isEscape ? ++i : i));
        }
        return plain.toString();
    }

    private static String together(TreeMap<Integer, Piece> pieces) {
        if (pieces.values().stream().noneMatch(Piece::isEncoded)) {
            return EncodedWords.decoded(String.join("", pieces.values().stream().map(Piece::text).toList()));
        }
        var bytes = new ByteArrayOutputStream();
        var charset = "utf-8";
        var isFirst = true;
        for (var piece : pieces.values()) {
            var text = piece.text();
            if (isFirst && piece.isEncoded() && text.split("'", -1).length >= 3) {
                charset = text.substring(0, text.indexOf('\''));
                text = text.substring(text.indexOf('\'', text.indexOf('\'') + 1) + 1);
            }
            isFirst = false;
            bytes.writeBytes(piece.isEncoded() ? percent(text) : text.getBytes(StandardCharsets.UTF_8));
        }
        return Plain.visible(Charsets.decode(bytes.toByteArray(), charset.isEmpty() ? "utf-8" : charset));
    }

    private static byte[] percent(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '%' && i + 2 < text.length() && Character.digit(text.charAt(i + 1), 16) >= 0 && Character.digit(text.charAt(i + 2), 16) >= 0) {
                bytes.write(Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
