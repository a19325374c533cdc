package dev.switchboard.mail.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Where what someone wrote ends and what their program adds to every mail begins. */
final class Signature {

    private static final int LONGEST = 25;
    private static final Pattern DELIMITER = Pattern.compile("--\\s*|[\u2014\u2013]\\s*|_{3,}\\s*|-{5,}\\s*");

    /** "Sent from my iPhone" and what else telephones and programs say of themselves. */
    private static final Pattern BOAST = Pattern.compile("(?:"
            + "(?:Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden|Skickat|Verstuurd) (?:from|with|via|by|using|mit|von|über|de|depuis|à partir de|avec|desde|con|da|dal|vanaf|met|från)\\b.{1,120}"
            + "|(?:Von|Mit) (?:meinem?(?:/meiner)?|meiner|dem|der|Proton|Outlook|Mail|Samsung|GMX|WEB\\.DE|Yahoo)\\b.{0,80}\\b(?:gesendet|geschrieben|verschickt)\\.?"
            + "|(?:Diese Nachricht wurde|This message was sent|Ce message a été envoyé|Este mensaje (?:fue|ha sido) enviado)\\b.{1,150}"
            + "|Von .{1,40}(?:gesendet|geschrieben)\\.?"
            + "|(?:Get|Hol(?:en Sie sich|e dir)?|Laden Sie|Téléchargez|Télécharger|Obtenez|Obtenir|Obtener|Obtén|Descargar|Descarga|Scarica|Download) Outlook\\b.{0,120}"
            + "|Outlook (?:für|for|pour|para) (?:iOS|Android)\\b.{0,80}"
            + "|Yahoo Mail\\s*:? .{0,60}(?:organi|search|connect|conquer).{0,80}"
            + "|(?:Gesendet|Sent).{0,20}\\b(?:K-9 Mail|FairEmail|BlueMail)\\b.{0,80}"
            + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CLOSING = Pattern.compile("(?:(?:With )?(?:(?:Best|Kind|Warm|Many) )?(?:regards|wishes)|Best|Cheers|Thanks(?: and regards| again| a lot)?|Thank you|Many thanks|Sincerely|Yours(?: sincerely| faithfully| truly)?"
            + "|(?:Mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|viele[nr]?|schöne[nr]?)(?: und \\p{L}+)? Gr(?:ü|ue)(?:ß|ss)en?(?: aus .{1,30})?|(?:Viele|Liebe|Beste|Herzliche|Schöne|Freundliche) Gr(?:ü|ue)(?:ß|ss)e(?: aus .{1,30})?"
            + "|Gru(?:ß|ss)|LG|VG|MfG|BG|Danke(?: und Gruß)?|Vielen Dank|Hochachtungsvoll"
            + "|(?:Bien )?Cordialement|(?:Bien )?à vous|Salutations(?: distinguées)?|Sincères salutations|Meilleures salutations|Merci(?: d['’]avance)?|Bonne journée"
            + "|(?:Un )?(?:cordial )?saludos?(?: cordiales?)?|Un saludo|Atentamente|Gracias(?: de antemano)?|Muchas gracias)\\s*[,.!]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a business card has and a sentence rarely: telephone, web, mail, address, register. */
    private static final Pattern CONTACT = Pattern.compile(".*(?:\\b(?:Tel|Telefon|Phone|Fon|Fax|Mobil|Mobile|Cell|Handy|Móvil|Portable|Tél|Direct|Web|E-?Mail|HRB|USt|VAT|SIRET|CIF)\\b\\s*\\.?\\s*[:.]?|\\+\\d[\\d ()/.-]{6,}|www\\.|https?://|@\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Signature() {
    }

    /** The lines without it. */
    static List<String> cut(List<String> lines) {
        var end = trimmed(lines, lines.size());
        for (var i = 0; i < end; i++) {
            if (lines.get(i).equals("-- ") || DELIMITER.matcher(lines.get(i)).matches() && end - i <= LONGEST && isFollowedBySignature(lines, i, end)) {
                end = trimmed(lines, i);
                break;
            }
        }
        end = withoutBoast(lines, end);
        end = withoutCard(lines, end);
        return lines.subList(0, withoutBoast(lines, end));
    }

    /** A rule that someone drew between paragraphs is none. */
    private static boolean isFollowedBySignature(List<String> lines, int delimiter, int end) {
        if (lines.get(delimiter).startsWith("--") && lines.get(delimiter).strip().length() == 2) {
            return true;
        }
        return end - delimiter <= 12 && lines.subList(delimiter + 1, end).stream().anyMatch(line -> CONTACT.matcher(line).matches() || BOAST.matcher(line.strip()).matches())
                || delimiter == end - 1;
    }

    private static int withoutBoast(List<String> lines, int given) {
        var end = given;
        while (end > 0 && BOAST.matcher(lines.get(end - 1).strip().replaceAll("^[<\\[]|[>\\]]$", "")).matches()) {
            end = trimmed(lines, end - 1);
        }
        return end;
    }

    /** After a closing and a name, lines of a business card go; closing and name were written to be read. */
    private static int withoutCard(List<String> lines, int end) {
        for (var i = Math.max(0, end - LONGEST); i < end; i++) {
            if (!CLOSING.matcher(lines.get(i).strip()).matches()) {
                continue;
            }
            var name = i + 1;
            while (name < end && lines.get(name).isBlank()) {
                name++;
            }
            if (name < end && end - name > 1 && !CONTACT.matcher(lines.get(name)).matches()
                    && lines.subList(name, end).stream().allMatch(line -> line.length() < 160)
                    && lines.subList(name + 1, end).stream().anyMatch(line -> CONTACT.matcher(line).matches())) {
                return name + 1;
            }
        }
        return end;
    }

    private static int trimmed(List<String> lines, int end) {
        var last = end;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }
}
