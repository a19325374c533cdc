package dev.switchboard.mail.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What kind of mail it is: a report of one that did not arrive, spam, something that a program sent (RFC 3834), or none of these. */
record Judgement(Verdict verdict, @Nullable Bounce bounce) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>(),;:\"\\[\\]]{1,64}@[\\w.-]{1,250}\\w");
    private static final Pattern ORIGINAL_ID = Pattern.compile("^[> \\t]*message-id:\\s*(<[^<>\\s]{1,990}>)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTMASTER = Pattern.compile("(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[0-9a-f]*)@.*|.*-bounces?@.*");
    private static final Pattern CAME_BACK = Pattern.compile("(?:undeliver(?:ed|able)|undelivered mail|delivery status notification|delivery (?:has )?fail|delivery failure|mail delivery (?:failed|failure|system)"
            + "|failure notice|returned mail|mail (?:could not be|not) delivered|message (?:not|could not be) delivered|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen"
            + "|non remis|échec de (?:la )?(?:remise|distribution)|no se (?:puede|pudo|ha podido) entregar|error (?:de|en la) entrega|non recapitabile).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TEMPORARY = Pattern.compile("\\bdelay(?:ed)?\\b|\\bverzögert|\\bwill (?:be retried|keep trying|retry)\\b|\\bretardé|\\bwarning: message still undelivered", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final Pattern AWAY = Pattern.compile("(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|out of (?:the )?office|automatische antwort|automatische rückantwort"
            + "|abwesenheit(?:snotiz|sassistent|smeldung)?|réponse automatique|absence du bureau|absent(?:e)? du bureau|respuesta automática|fuera de (?:la )?oficina|risposta automatica|automatisch antwoord|autosvar"
            + "|resposta automática)\\s*(?::.*|-.*|$)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Judgement of(Headers top, List<Parts.Part> parts, String text) {
        var bounce = bounce(top, parts, text);
        if (bounce != null) {
            return new Judgement(Verdict.BOUNCE, bounce);
        }
        if (top.raw("x-spam-flag").toLowerCase(Locale.ROOT).startsWith("yes") || top.raw("x-spam-status").toLowerCase(Locale.ROOT).startsWith("yes")) {
            return new Judgement(Verdict.SPAM, null);
        }
        return new Judgement(isAutomatic(top) ? Verdict.AUTOMATIC : Verdict.GENUINE, null);
    }

    private static boolean isAutomatic(Headers top) {
        var submitted = Parameters.of(top.raw("auto-submitted")).value();
        var precedence = top.raw("precedence").toLowerCase(Locale.ROOT);
        var suppress = top.raw("x-auto-response-suppress").toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.equals("no")
                || Set.of("bulk", "junk", "auto_reply").contains(precedence)
                || top.has("x-autoreply") || top.has("x-autorespond") || top.has("x-autoresponder") || top.has("x-auto-reply-from")
                || suppress.contains("all") || suppress.contains("oof") || suppress.contains("autoreply") || suppress.contains("rn")
                || top.find("return-path").map(path -> path.replaceAll("\\s", "").equals("<>")).orElse(false)
                || Parameters.of(top.raw("content-type")).value().equals("multipart/report")
                || AWAY.matcher(top.text("subject").replaceAll("^(?i)(?:re|aw|fwd?)\\s*:\\s*", "")).matches();
    }

    private static @Nullable Bounce bounce(Headers top, List<Parts.Part> parts, String text) {
        var type = Parameters.of(top.raw("content-type"));
        var status = parts.stream().filter(part -> part.is("message/delivery-status") || part.is("message/global-delivery-status")).findFirst();
        var isReport = type.value().equals("multipart/report") && (type.get("report-type").isEmpty() || type.get("report-type").equalsIgnoreCase("delivery-status"));
        if (isReport && status.isPresent()) {
            return ofReport(latin(status.get().content()), parts);
        }
        var from = Addresses.of(top.all("from")).stream().findFirst().map(Letter.Address::email).orElse("");
        var isFromServer = POSTMASTER.matcher(from).matches() || top.find("return-path").map(path -> path.replaceAll("\\s", "").equals("<>")).orElse(false);
        var isAboutThat = CAME_BACK.matcher(top.text("subject").strip()).lookingAt() || top.has("x-failed-recipients");
        return isFromServer && isAboutThat ? ofWords(top, parts, text, from) : null;
    }

    /** RFC 3464: a report on the mail, then one on each recipient. */
    private static @Nullable Bounce ofReport(String status, List<Parts.Part> parts) {
        var failed = new LinkedHashSet<String>();
        var isPermanent = false;
        var reason = "";
        for (var group : status.split("\\r?\\n[ \\t]*\\r?\\n")) {
            var action = field(group, "action").toLowerCase(Locale.ROOT);
            var code = field(group, "status");
            if (!action.startsWith("failed")) {
                continue;
            }
            ADDRESS.matcher(field(group, "final-recipient")).results().map(MatchResult::group).findFirst()
                    .or(() -> ADDRESS.matcher(field(group, "original-recipient")).results().map(MatchResult::group).findFirst())
                    .ifPresent(address -> failed.add(address.toLowerCase(Locale.ROOT)));
            // A server gives up in the end on what was refused for the time being, too: the address may be good.
            isPermanent |= !code.startsWith("4");
            var words = field(group, "diagnostic-code").replaceFirst("^(?i)smtp;\\s*", "");
            reason = reason.isEmpty() ? words.isEmpty() ? code : words : reason;
        }
        // What is delayed, relayed or delivered has not come back.
        return failed.isEmpty() ? null : new Bounce(failed, isPermanent, shortened(reason), originalIds(parts, ""));
    }

    /** What servers wrote before there was a form for it, and some still do. */
    private static @Nullable Bounce ofWords(Headers top, List<Parts.Part> parts, String text, String from) {
        if (TEMPORARY.matcher(top.text("subject")).find()) {
            return null;
        }
        var failed = new LinkedHashSet<String>();
        Addresses.of(top.all("x-failed-recipients")).forEach(address -> failed.add(address.email()));
        var original = originalAt(text);
        var words = text.substring(0, original);
        if (failed.isEmpty()) {
            ADDRESS.matcher(words).results().map(found -> found.group().toLowerCase(Locale.ROOT))
                    .filter(address -> !address.equals(from) && !POSTMASTER.matcher(address).matches()).limit(5).forEach(failed::add);
        }
        var code = STATUS.matcher(words);
        var reason = code.find() ? words.lines().filter(line -> STATUS.matcher(line).find()).findFirst().orElse("").strip() : "";
        var isPermanent = reason.isEmpty() || !code.group(1).equals("4");
        return failed.isEmpty() ? null : new Bounce(failed, isPermanent, shortened(reason), originalIds(parts, text));
    }

    private static int originalAt(String text) {
        var id = Pattern.compile("^[> \\t]*(?:received|message-id|return-path):", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE).matcher(text);
        return id.find() ? id.start() : text.length();
    }

    private static List<String> originalIds(List<Parts.Part> parts, String text) {
        var ids = new LinkedHashSet<String>();
        for (var part : parts) {
            if (part.type().value().startsWith("message/") || part.is("text/rfc822-headers")) {
                ORIGINAL_ID.matcher(latin(part.content())).results().limit(5).forEach(id -> ids.add(id.group(1)));
            }
        }
        ORIGINAL_ID.matcher(text).results().limit(5).forEach(id -> ids.add(id.group(1)));
        return List.copyOf(ids);
    }

    private static String field(String group, String name) {
        return group.replaceAll("\\r?\\n[ \\t]+", " ").lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1)).findFirst()
                .map(line -> line.substring(name.length() + 1).replaceAll("\\s+", " ").strip()).orElse("");
    }

    private static String shortened(String text) {
        var line = Plain.visible(text).replaceAll("\\s+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) : line;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 200_000), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
