package dev.switchboard.mail.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a text begins to repeat what it answers: by the lines that mail programs write before it, in their languages. */
final class QuoteStart {

    private static final int LONGEST_INTRODUCTION = 4;
    private static final int LONGEST_BLOCK = 14;
    private static final int LONGEST_LINE = 1000;

    /** "On Monday, Jane wrote:", maybe over several lines. */
    private static final List<Pattern> INTRODUCTIONS = List.of(
            introduction("On\\b.{4,400}\\b(?:wrote|writes|schrieb)"),
            introduction("Am\\b.{4,400}\\bschrieb\\b.{0,300}"),
            introduction("Am\\b.{4,400}\\bhat\\b.{1,300}\\bgeschrieben"),
            introduction("(?:Le|Em data de)\\b.{4,400}\\b(?:a|à) (?:é|e\u0301|e)crit"),
            introduction("El\\b.{4,400}\\bescribi(?:ó|o\u0301|o)"),
            introduction("Op\\b.{4,400}\\b(?:schreef|geschreven)\\b.{0,300}"),
            introduction("Il\\b.{4,400}\\bha scritto"),
            introduction("(?:Em|A)\\b.{4,400}\\bescreveu"),
            introduction("(?:W dniu|Dnia|Dne)\\b.{4,400}\\b(?:pisze|napisał|napisała|napisał\\(a\\)|napsal|napsal\\(a\\))"),
            introduction("(?:Den|På)\\b.{4,400}\\b(?:skrev|skrev följande)\\b.{0,300}"),
            introduction(".{2,200}\\bschrieb (?:am|um)\\b.{4,200}"),
            introduction(".{2,200}\\bwrote (?:on|at)\\b.{4,200}"),
            introduction(".{2,200}\\ba écrit le\\b.{4,200}"),
            introduction(".{2,200}\\bescribió el\\b.{4,200}"));

    /** A date and an address in angle brackets before a colon: an introduction in a language that is not among those above. */
    private static final Pattern UNKNOWN = Pattern.compile(".{0,300}\\d{2,4}.{0,300}<[^<>\\s]+@[^<>\\s]+>.{0,60}:|.{0,300}<[^<>\\s]+@[^<>\\s]+>.{0,100}\\d{2,4}.{0,100}:",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATOR = Pattern.compile("[-_\u2010-\u2015\\s]{2,}\\s*(?:Original Message|Original e-?mail|Original mail|Reply message|Ursprüngliche Nachricht|Urspr(?:ü|ue)ngliche Mail"
            + "|Original-?nachricht|Urspr\\. Nachricht|Message d['’]origine|Message original|Message initial|Mensaje original|Mensagem original|Messaggio originale"
            + "|Oorspronkelijk(?:e)? bericht|Wiadomość oryginalna|Originalmeddelande|Courriel original)\\s*[-_\u2010-\u2015\\s]{2,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern FORWARD = Pattern.compile("(?:-{2,}\\s*)?(?:Begin forwarded message|Forwarded message|Anfang der weitergeleiteten Nachricht|Weitergeleitete Nachricht"
            + "|Début du message (?:transféré|réexpédié)|Message transféré|Inicio del mensaje reenviado|Mensaje reenviado|Inizio messaggio inoltrato)\\s*:?\\s*(?:-{2,})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OURS = Pattern.compile("#{2,}-.{0,120}-#{2,}");

    private enum Label { FROM, DATE, TO, SUBJECT, OTHER }

    private static final Map<String, Label> LABELS = labels();
    private static final Pattern LABELLED = Pattern.compile("[*_]{0,2}\\s*(\\p{L}[\\p{L} ]{0,14}?)\\s*[*_]{0,2}\\s*:\\s*[*_]{0,2}(?:\\s.*|$)|([\\p{L}]{1,14}):.*");

    private QuoteStart() {
    }

    private static Pattern introduction(String words) {
        return Pattern.compile("\\W{0,3}" + words + "\\s?:", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, Label> labels() {
        var labels = new java.util.HashMap<String, Label>();
        List.of("from", "von", "de", "da", "van", "från", "od", "expéditeur", "remitente").forEach(word -> labels.put(word, Label.FROM));
        List.of("sent", "date", "gesendet", "datum", "envoyé", "envoyé le", "enviado", "enviado el", "fecha", "inviato", "data", "verzonden", "skickat", "wysłano")
                .forEach(word -> labels.put(word, Label.DATE));
        List.of("to", "an", "à", "a", "para", "aan", "till", "do", "destinataire", "destinatario").forEach(word -> labels.put(word, Label.TO));
        List.of("subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "ämne", "temat", "assunto").forEach(word -> labels.put(word, Label.SUBJECT));
        List.of("cc", "kopie", "bcc", "reply to", "antwort an", "importance", "priorität", "wichtigkeit", "attachments", "anlagen").forEach(word -> labels.put(word, Label.OTHER));
        return Map.copyOf(labels);
    }

    /** What a quote begins with: so many lines. */
    record Start(int lines, boolean isOurs) {
    }

    /** The beginning of a quote at this line; null if there is none. */
    static @org.jspecify.annotations.Nullable Start at(List<String> lines, int index) {
        var line = lines.get(index).strip();
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            return null;
        }
        if (line.equals(HtmlQuotes.REST) || SEPARATOR.matcher(line).matches()) {
            return new Start(1, false);
        }
        if (OURS.matcher(line).matches()) {
            return new Start(1, true);
        }
        var block = block(lines, index);
        if (block > 0) {
            return new Start(block, false);
        }
        var introduction = introduction(lines, index);
        return introduction > 0 ? new Start(introduction, false) : null;
    }

    static boolean isForward(String text) {
        return FORWARD.matcher(text.strip()).lookingAt();
    }

    private static int introduction(List<String> lines, int index) {
        var joined = new StringBuilder();
        for (var n = 1; n <= LONGEST_INTRODUCTION && index + n <= lines.size(); n++) {
            // Yahoo's app goes on with the quote in the same line.
            var next = lines.get(index + n - 1).strip().replaceFirst(":\\s{2,}\\S.*", ":");
            if (next.isEmpty() || next.startsWith(">")) {
                return 0;
            }
            joined.append(n == 1 ? "" : " ").append(next);
            if (!next.endsWith(":")) {
                continue;
            }
            var text = joined.toString();
            var isQuoteNext = isQuoteNext(lines, index + n);
            if (INTRODUCTIONS.stream().anyMatch(pattern -> pattern.matcher(text).matches()) && (isQuoteNext || text.matches(".*\\d.*") || text.contains("@"))
                    || isQuoteNext && UNKNOWN.matcher(text).matches()) {
                return n;
            }
            return 0;
        }
        return 0;
    }

    private static boolean isQuoteNext(List<String> lines, int from) {
        for (var i = from; i < Math.min(lines.size(), from + 3); i++) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i).stripLeading().startsWith(">");
            }
        }
        return false;
    }

    /** The header that Outlook and others put before what they quote: how many lines it has. */
    private static int block(List<String> lines, int index) {
        var first = label(lines.get(index));
        if (first != Label.FROM && first != Label.DATE) {
            return 0;
        }
        var seen = new HashSet<Label>();
        var end = index;
        for (var i = index; i < Math.min(lines.size(), index + LONGEST_BLOCK); i++) {
            var label = label(lines.get(i));
            if (lines.get(i).isBlank() && (seen.size() >= 3 || i > index + 1 && !isLabelNext(lines, i))) {
                break;
            }
            if (label != null) {
                seen.add(label);
                end = i + 1;
            }
            if (label == Label.SUBJECT) {
                break;
            }
        }
        return seen.contains(Label.FROM) && seen.size() >= 3 ? end - index : 0;
    }

    private static boolean isLabelNext(List<String> lines, int at) {
        return at + 1 < lines.size() && label(lines.get(at + 1)) != null;
    }

    private static @org.jspecify.annotations.Nullable Label label(String line) {
        var labelled = LABELLED.matcher(line.strip());
        if (!labelled.matches()) {
            return null;
        }
        var word = labelled.group(1) == null ? labelled.group(2) : labelled.group(1);
        return LABELS.get(word.strip().toLowerCase(Locale.ROOT));
    }
}
