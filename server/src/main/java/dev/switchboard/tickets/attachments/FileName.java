package dev.switchboard.tickets.attachments;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * A file name that is safe to show, to send in a header and to save under on any system, whatever a sender made of it:
 * no path, no control or bidirectional character, no name that Windows keeps for devices, 1 to 200 code points.
 *
 * @param value the clean name; the constructor takes any name and cleans it
 */
public record FileName(String value) {

    /** The most code points in a name. */
    public static final int LONGEST = 200;

    private static final String UNNAMED = "file";
    private static final int LONGEST_EXTENSION = 20;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    // Reserved by Windows in any name; the colon also opens a second stream of a file there
    private static final Pattern RESERVED_CHARACTERS = Pattern.compile("[<>:\"|?*]");

    // With any extension, these are devices on Windows, the superscript digits included
    private static final Pattern DEVICES = Pattern.compile(
            "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³]) *(\\..*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    // A leading dot hides a file on Unix; Windows drops dots and blanks at the end, so "a.exe. " would become "a.exe"
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{S}\\p{P}\\p{Co}]");

    public FileName {
        value = clean(value);
    }

    /** The clean form of a name that may be missing. */
    public static FileName of(@Nullable String given) {
        return new FileName(given == null ? "" : given);
    }

    /** What follows the last dot, in lower case; empty if there is none. */
    public String extension() {
        return extensionOf(value).toLowerCase(Locale.ROOT);
    }

    /** The {@code Content-Disposition} header (RFC 6266, RFC 8187) that has a browser save the file. */
    public String attachment() {
        return header(ContentDisposition.attachment());
    }

    /** The {@code Content-Disposition} header that lets a browser show the file; see {@link FileType#inlineSafe}. */
    public String inline() {
        return header(ContentDisposition.inline());
    }

    private String header(ContentDisposition.Builder disposition) {
        return disposition.filename(value, StandardCharsets.UTF_8).build().toString();
    }

    private static String clean(String given) {
        // The rest is not linear in the length, and nobody needs more of a name than this
        String name = given.substring(Math.max(0, given.length() - 10 * LONGEST));
        name = FOLDERS.matcher(name).replaceFirst("");
        name = Normalizer.normalize(visible(name), Normalizer.Form.NFC);
        name = RESERVED_CHARACTERS.matcher(name).replaceAll("_");
        name = EDGES.matcher(name).replaceAll("");
        if (!VISIBLE.matcher(name).find()) {
            return UNNAMED;
        }
        return shorten(DEVICES.matcher(name).matches() ? "_" + name : name);
    }

    /** Drops what cannot be seen and what reorders the rest; makes every run of blanks one space. */
    private static String visible(String name) {
        var kept = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (kept.isEmpty() || kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (isVisible(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        String extension = extensionOf(name);
        String end = extension.isEmpty() || extension.codePointCount(0, extension.length()) > LONGEST_EXTENSION
                ? ""
                : "." + extension;
        int room = LONGEST - end.codePointCount(0, end.length());
        String start = name.substring(0, name.offsetByCodePoints(0, room));
        return EDGES.matcher(start).replaceAll("") + end;
    }

    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
