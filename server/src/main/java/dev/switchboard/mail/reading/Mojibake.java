package dev.switchboard.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text that was UTF-8 and was taken for Windows-1252 on its way ({@code fÃ¼r}): taken back. */
final class Mojibake {

    /** What the first bytes of longer UTF-8 characters look like, followed by what only a later byte can be. */
    private static final Pattern SIGN = Pattern.compile("[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]");

    private Mojibake() {
    }

    static String mended(String text) {
        if (!SIGN.matcher(text).find()) {
            return text;
        }
        var bytes = new ByteArrayOutputStream(text.length());
        var encoder = Charset.forName("windows-1252").newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if (c <= 0xFF) {
                    bytes.write(c);
                } else {
                    bytes.write(encoder.encode(CharBuffer.wrap(text, i, i + 1)).get());
                }
            }
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException meantAsItIs) {
            return text;
        }
    }
}
