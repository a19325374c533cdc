package dev.switchboard.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * The parts that a mail is made of (RFC 2045, 2046), in their order and decoded; mails in the mail stay whole. What Mime4j cannot go on with
 * ends the list, and what was found until then remains.
 */
final class Parts {

    /** More than anyone means to send; what is beyond is left out. */
    private static final int MOST_PARTS = 300;
    private static final int DEEPEST = 30;
    private static final MimeConfig FORGIVING = new MimeConfig.Builder().setStrictParsing(false).setMaxLineLen(-1).setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1).setMaxContentLen(-1).setCountLineNumbers(false).build();
    private static final Pattern LOST_BOUNDARY = Pattern.compile("^--([^\\s-][^\\r\\n]{0,69}|-{1,40}[^\\r\\n-][^\\r\\n]{0,68})\\r?\\n(?=content-)",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n\\r?\\n");

    /**
     * One part.
     *
     * @param alternative which {@code multipart/alternative} it is in, the outermost counts; 0 for none
     * @param isInReport  whether it is in a {@code multipart/report}
     */
    record Part(Headers headers, Parameters type, Parameters disposition, String charset, int alternative, boolean isInReport, byte[] content) {

        boolean is(String mediaType) {
            return type.value().equals(mediaType);
        }

        /** The name of a file, if it is said to be one. */
        String fileName() {
            return disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename");
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private Headers header = new Headers();
    private @Nullable Headers top;
    private boolean isCut;

    private Parts() {
    }

    static Parts of(byte[] raw) {
        var parts = new Parts();
        parts.walk(raw);
        return parts.withLostBoundary(raw);
    }

    List<Part> all() {
        return parts;
    }

    /** The mail's own header. */
    Headers top() {
        return top == null ? header : top;
    }

    /** Whether there was more than is taken in. */
    boolean isCut() {
        return isCut;
    }

    private record Frame(String type, int alternative) {
    }

    private void walk(byte[] raw) {
        var stream = new MimeTokenStream(FORGIVING);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(raw));
        Deque<Frame> open = new ArrayDeque<>();
        var alternatives = 0;
        try {
            for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                switch (state) {
                    case T_START_HEADER -> header = new Headers();
                    case T_FIELD -> header.add(stream.getField().getRaw().toByteArray());
                    case T_END_HEADER -> top = top == null ? header : top;
                    case T_START_MULTIPART -> {
                        var type = Parameters.of(header.raw("content-type")).value();
                        var outer = open.isEmpty() ? 0 : open.peek().alternative();
                        open.push(new Frame(type, outer == 0 && type.equals("multipart/alternative") ? ++alternatives : outer));
                        if (open.size() > DEEPEST) {
                            isCut = true;
                            return;
                        }
                    }
                    case T_END_MULTIPART -> open.poll();
                    case T_BODY -> {
                        if (parts.size() == MOST_PARTS) {
                            isCut = true;
                            return;
                        }
                        parts.add(part(stream.getDecodedInputStream(), stream.getBodyDescriptor().getMimeType(),
                                open.isEmpty() ? 0 : open.peek().alternative(), open.stream().anyMatch(frame -> frame.type().equals("multipart/report"))));
                    }
                    default -> {
                    }
                }
            }
        } catch (MimeException | IOException | RuntimeException broken) {
            // Whatever it is that the parser stumbles over was written by someone else; the mail is worth more than a complaint about it.
            isCut = true;
        }
    }

    private Part part(InputStream decoded, String understood, int alternative, boolean isInReport) {
        var type = Parameters.of(header.raw("content-type"));
        if (!type.value().matches("[^\\s/]+/[^\\s/]+") || type.value().startsWith("multipart/")) {
            type = new Parameters(understood.toLowerCase(Locale.ROOT), type.parameters());
        }
        return new Part(header, type, Parameters.of(header.raw("content-disposition")), type.get("charset"), alternative, isInReport, bytes(decoded));
    }

    /** What can be decoded of a part whose encoding breaks off. */
    private byte[] bytes(InputStream decoded) {
        var all = new ByteArrayOutputStream();
        var piece = new byte[8192];
        try {
            for (var read = decoded.read(piece); read >= 0; read = decoded.read(piece)) {
                all.write(piece, 0, read);
            }
        } catch (IOException | RuntimeException broken) {
            isCut = true;
        }
        return all.toByteArray();
    }

    /** A mail that says it has parts and not where they begin, or says it wrongly: they begin where lines look like it. */
    private Parts withLostBoundary(byte[] raw) {
        var type = Parameters.of(top().raw("content-type"));
        if (!type.value().startsWith("multipart/") || parts.stream().anyMatch(part -> part.content().length > 0 && part.headers() != top)) {
            return this;
        }
        var text = new String(raw, StandardCharsets.ISO_8859_1);
        var end = END_OF_HEADER.matcher(text);
        if (!end.find()) {
            return this;
        }
        var boundary = LOST_BOUNDARY.matcher(text).region(end.start(), text.length());
        if (!boundary.find()) {
            return this;
        }
        var mended = new Parts();
        mended.walk(("Content-Type: " + type.value() + "; boundary=\"" + boundary.group(1).stripTrailing().replaceAll("[\"\\\\]", "\\\\$0") + "\"\r\n\r\n"
                + text.substring(end.end())).getBytes(StandardCharsets.ISO_8859_1));
        mended.top = top();
        return mended.parts.isEmpty() ? this : mended;
    }
}
