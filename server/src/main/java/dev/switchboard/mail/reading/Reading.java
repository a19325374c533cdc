package dev.switchboard.mail.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads mails. Whatever the bytes are, a letter comes of them. */
public final class Reading {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,990}>");
    private static final Pattern NOT_SENT_BY_ITSELF = Pattern.compile("^(?:>?From [^\\r\\n]*\\r?\\n|\\s*\\r?\\n)+");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?[\\s-]+(\\d{2,4})\\s+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?\\s*([+-]\\d{4})?");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern REFUTED = Pattern.compile("\\bdmarc\\s*=\\s*fail\\b", Pattern.CASE_INSENSITIVE);
    /** What proves where a mail comes from is checked by servers on the way, and nothing that people read. */
    private static final Set<String> PROOFS = Set.of("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature");
    private static final Set<String> TEXTS = Set.of("text/plain", "text/html", "text/enriched", "text/x-amp-html");

    private Reading() {
    }

    /** @param raw the mail as it was transferred (RFC 5322) */
    public static Letter of(byte[] raw) {
        var parts = Parts.of(withoutEnvelope(raw));
        var top = parts.top();
        var text = new ArrayList<Parts.Part>();
        var files = new ArrayList<Letter.File>();
        for (var part : parts.all()) {
            if (isText(part)) {
                text.add(part);
            } else if (isFile(part)) {
                files.add(file(part, files.size() + 1));
            }
        }
        var read = LetterText.of(text.stream().filter(part -> !part.is("text/x-amp-html")).toList());
        var judged = Judgement.of(top, parts.all(), read.whole());
        return new Letter(messageId(top), refersTo(top), Addresses.of(top.all("from")).stream().findFirst()
                .or(() -> Addresses.of(top.all("sender")).stream().findFirst()).orElse(null),
                Addresses.of(top.all("to")), Addresses.of(top.all("cc")), deliveredTo(top), subject(top), sentAt(top.raw("date")),
                read.whole(), read.reply().isBlank() ? read.whole() : read.reply(), List.copyOf(files), judged.verdict(), judged.bounce(),
                top.all("authentication-results").stream().limit(1).anyMatch(result -> REFUTED.matcher(result).find()), parts.isCut());
    }

    /** Lines that mailbox files and careless programs put before a mail. */
    private static byte[] withoutEnvelope(byte[] raw) {
        var begin = new String(raw, 0, Math.min(raw.length, 2000), java.nio.charset.StandardCharsets.ISO_8859_1);
        var before = NOT_SENT_BY_ITSELF.matcher(begin);
        return before.find() ? Arrays.copyOfRange(raw, before.end(), raw.length) : raw;
    }

    private static boolean isText(Parts.Part part) {
        return TEXTS.contains(part.type().value()) && !part.disposition().value().equals("attachment")
                && (part.fileName().isEmpty() || part.alternative() > 0) && !(part.isInReport() && part.headers().has("content-disposition"));
    }

    private static boolean isFile(Parts.Part part) {
        return part.content().length > 0 && !PROOFS.contains(part.type().value()) && !(part.isInReport() && part.type().value().startsWith("message/delivery"));
    }

    private static Letter.File file(Parts.Part part, int number) {
        var name = part.fileName().strip();
        if (name.isEmpty()) {
            name = switch (part.type().value()) {
                case "message/rfc822" -> "message.eml";
                case "text/calendar" -> "invitation.ics";
                case "text/vcard", "text/x-vcard" -> "contact.vcf";
                case "text/rfc822-headers" -> "headers.txt";
                case "application/ms-tnef" -> "winmail.dat";
                default -> (part.type().value().startsWith("image/") ? "image-" : "part-") + number + extension(part.type().value());
            };
        }
        var isInline = part.disposition().value().equals("inline") || part.headers().has("content-id") && !part.disposition().value().equals("attachment");
        return new Letter.File(Mojibake.mended(name), part.type().value(), part.content(), isInline);
    }

    private static String extension(String mediaType) {
        var subtype = mediaType.substring(mediaType.indexOf('/') + 1);
        return switch (subtype) {
            case "jpeg", "pjpeg" -> ".jpg";
            case "plain" -> ".txt";
            case "octet-stream" -> "";
            default -> subtype.matches("[a-z0-9]{2,5}") ? "." + subtype : "";
        };
    }

    private static String subject(Headers top) {
        var subject = top.text("subject");
        return subject.length() > 1000 ? subject.substring(0, 1000) : subject;
    }

    private static @Nullable String messageId(Headers top) {
        var id = MESSAGE_ID.matcher(top.raw("message-id"));
        if (id.find()) {
            return id.group();
        }
        var bare = top.raw("message-id").strip();
        return bare.matches("[^<>\\s]{3,500}") ? "<" + bare + ">" : null;
    }

    private static List<String> refersTo(Headers top) {
        var ids = new LinkedHashSet<String>();
        MESSAGE_ID.matcher(top.raw("in-reply-to")).results().limit(10).forEach(id -> ids.add(id.group()));
        MESSAGE_ID.matcher(String.join(" ", top.all("references"))).results().map(id -> id.group()).toList().reversed().stream().limit(100).forEach(ids::add);
        return List.copyOf(ids);
    }

    private static List<String> deliveredTo(Headers top) {
        var all = new ArrayList<String>();
        for (var header : List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to")) {
            all.addAll(Addresses.of(top.all(header)).stream().map(Letter.Address::email).toList());
        }
        return List.copyOf(all);
    }

    private static @Nullable Instant sentAt(String header) {
        var date = DATE.matcher(header);
        if (!date.find() || !MONTHS.contains(date.group(2).toLowerCase(Locale.ROOT))) {
            return null;
        }
        var year = Integer.parseInt(date.group(3));
        try {
            return LocalDateTime.of(year < 70 ? year + 2000 : year < 1000 ? year + 1900 : year, MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1,
                            Integer.parseInt(date.group(1)), Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)),
                            date.group(6) == null ? 0 : Math.min(59, Integer.parseInt(date.group(6))))
                    .toInstant(date.group(7) == null ? ZoneOffset.UTC : ZoneOffset.of(date.group(7)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
