package dev.switchboard.mail.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** From bytes to characters, whether or not the sender said how, and whether or not that is right. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What senders write, and what they mean; the wider charset where browsers take it for the narrower one (WHATWG Encoding). */
    private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("iso-8859-1", "windows-1252"), Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"), Map.entry("ansi_x3.4-1968", "windows-1252"), Map.entry("latin1", "windows-1252"),
            Map.entry("cp1252", "windows-1252"), Map.entry("ansi", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"), Map.entry("utf8", "utf-8"), Map.entry("unicode-1-1-utf-8", "utf-8"), Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"), Map.entry("ks_c_5601-1987", "ms949"), Map.entry("euc-kr", "ms949"), Map.entry("shift_jis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"), Map.entry("macintosh", "x-macroman"));

    private Charsets() {
    }

    /** @param declared the charset's name as the sender gave it; null if they gave none */
    static String decode(byte[] bytes, @Nullable String declared) {
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        var charset = declared == null ? Optional.<Charset>empty() : named(declared);
        // Bytes that happen to be UTF-8 beyond ASCII are that, whatever Western charset they are said to be in.
        if (charset.isEmpty() || isWestern(charset.get()) || charset.get().equals(StandardCharsets.UTF_8)) {
            return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> leniently(bytes, charset.filter(Charsets::isWestern).orElse(WINDOWS)));
        }
        return strictly(bytes, charset.get())
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> leniently(bytes, charset.get()));
    }

    /** The charset that a sender's name for it means. */
    static Optional<Charset> named(String name) {
        var plain = name.strip().replaceAll("^[\"']+|[\"';]+$", "").toLowerCase(Locale.ROOT);
        plain = plain.startsWith("iso_") ? "iso-" + plain.substring(4) : plain;
        plain = plain.startsWith("iso8859") ? "iso-8859" + plain.substring(7) : plain;
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        } catch (IllegalArgumentException empty) {
            return Optional.empty();
        }
    }

    private static boolean isWestern(Charset charset) {
        return charset.equals(WINDOWS) || charset.name().equals("ISO-8859-15");
    }

    private static @Nullable String byMark(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            return leniently(bytes, StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2 && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)) {
            return leniently(bytes, StandardCharsets.UTF_16);
        }
        return null;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String leniently(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}
