package dev.switchboard.mail.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses of a header (RFC 5322, 3.4), with quotes, comments, groups and what else comes. Whatever is no address is left out. */
final class Addresses {

    private static final int AT_MOST = 500;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

    private Addresses() {
    }

    static List<Letter.Address> of(List<String> fields) {
        var found = new LinkedHashMap<String, Letter.Address>();
        for (var field : fields) {
            for (var mailbox : split(field)) {
                if (found.size() < AT_MOST) {
                    var address = mailbox(mailbox);
                    if (address != null) {
                        found.putIfAbsent(address.email(), address);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** At commas and semicolons, and after the colon of a group's name, outside of quotes, comments and angle brackets. */
    private static List<String> split(String field) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var isQuoted = false;
        var comments = 0;
        var isAngle = false;
        for (var i = 0; i < field.length(); i++) {
            var c = field.charAt(i);
            if (c == '\\' && (isQuoted || comments > 0) && i + 1 < field.length()) {
                part.append(c).append(field.charAt(++i));
                continue;
            }
            if (c == '"' && comments == 0) {
                isQuoted = !isQuoted;
            } else if (!isQuoted) {
                comments = c == '(' ? comments + 1 : c == ')' && comments > 0 ? comments - 1 : comments;
                isAngle = comments == 0 && (c == '<' || c != '>' && isAngle);
            }
            if (!isQuoted && comments == 0 && !isAngle && (c == ',' || c == ';' || c == ':')) {
                if (c != ':') {
                    parts.add(part.toString());
                }
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        // A quote or bracket that is never closed has swallowed the rest: then the commas count.
        parts.addAll(isQuoted || isAngle || comments > 0 ? List.of(part.toString().split(",")) : List.of(part.toString()));
        return parts;
    }

    private static Letter.@org.jspecify.annotations.Nullable Address mailbox(String text) {
        var open = text.lastIndexOf('<');
        var angle = ADDRESS.matcher(open < 0 ? "" : text.substring(open));
        if (angle.find()) {
            return new Letter.Address(name(text.substring(0, open)), angle.group());
        }
        var bare = ADDRESS.matcher(text);
        if (!bare.find()) {
            return null;
        }
        var comment = text.indexOf('(');
        return new Letter.Address(comment < 0 ? name(text.substring(0, bare.start())) : name(text.substring(comment).replaceAll("^\\(|\\)\\s*$", "")), bare.group());
    }

    private static String name(String text) {
        var plain = text.strip().replaceAll("^[\"']+|[\"'<]+$", "").replaceAll("\\\\(.)", "$1");
        var decoded = Mojibake.mended(EncodedWords.decoded(plain)).replaceAll("\\s+", " ").strip().replaceAll("^[\"']+|[\"']+$", "");
        return decoded.length() > 150 ? decoded.substring(0, 150) : decoded;
    }
}
