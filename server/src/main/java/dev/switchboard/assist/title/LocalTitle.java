package dev.switchboard.assist.title;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.switchboard.assist.draft.Sentences;

/**
 * A title from the text itself: its most telling sentence or clause, without greeting and politeness, cut at a word.
 */
final class LocalTitle {

    static final String NOTHING_SAID = "Support request";
    private static final int PREFERRED = 78;
    private static final int SHORTEST_CLAUSE = 18;
    private static final int LOOKED_AT = 40;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    private static final Pattern GREETING = Pattern.compile("(?iu)^\\W*(?:hi|hey|hello|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|moin|servus|grüezi|guten (?:tag|morgen|abend)|"
            + "sehr geehrte\\w*|liebe[rs]?|to whom it may concern)\\b(?:\\s+(?:(?-i:\\p{Lu})[\\p{L}'’.-]*|all|there|team|everyone|support|folks|zusammen|und|and|damen|herren|ihr|mr\\.?|mrs\\.?|ms\\.?|frau|herr)){0,6}\\s*[,!.:–-]*\\s*");
    private static final Pattern COURTESY = Pattern.compile("(?iu)^\\W*(?:(?:i )?hope (?:you(?:['’]re| are)|this|all|everything|everyone)\\b.*|(?:many |kind |best |warm )?(?:thanks|thank you|regards|wishes)\\b.*|sincerely.*|cheers.*|"
            + "(?:vielen|herzlichen|besten|lieben) dank\\b.*|danke\\b.*|(?:mit )?(?:freundlichen|besten|vielen|lieben) grü(?:ß|ss)en?.*|(?:viele|liebe|beste|schöne) grü(?:ß|ss)e.*|ich hoffe,? (?:es geht|ihnen|dir|alles).*|"
            + "(?:any|your) help (?:is|would be)\\b.*|please (?:help|advise|assist|let me know)\\b.{0,40}|looking forward\\b.*|sorry (?:to bother|for)\\b.*|bitte (?:um hilfe|helfen|melden)\\b.{0,40}|lg|mfg|vg|sent from my\\b.*|von meinem .{0,20} gesendet)$");
    private static final Pattern LEAD = Pattern.compile("(?iu)^(?:(?:i['’]?m|i am|we are|we['’]re) (?:writing|contacting you|reaching out|getting in touch|emailing)(?: to you)?(?: today)? (?:because|as|since|about|regarding|to (?:report|say|let you know|tell you|ask|inform you)(?: that| about)?)|"
            + "i (?:just )?(?:wanted|want|would like|['’]d like|need) to (?:ask|report|say|let you know|inform you)(?: that| about| whether| if)?|(?:could|can|would) (?:you|someone|anyone)(?: please| kindly)?(?: (?:help|assist) (?:me|us)(?: with)?)?|"
            + "please(?: kindly)?|kindly|(?:just )?(?:a )?quick question[:,]?|i have (?:a|the following) (?:question|problem|issue)(?: about| with|:)|it seems(?: that| like)?|basically,?|so,?|well,?|ok(?:ay)?,?|also,?|unfortunately,?|fyi,?|btw,?|"
            + "ich (?:möchte|wollte|würde gern\\w*) (?:nur |gern\\w* )?(?:melden|sagen|fragen|mitteilen|wissen|nachfragen),?(?: dass| ob)?|ich (?:schreibe|melde mich|wende mich an sie)(?: ihnen)?,? (?:weil|da|wegen)|"
            + "(?:könnten|können|könntet|würden) (?:sie|ihr)(?: mir| uns)?(?: bitte)?|bitte|leider|also,?|ich habe (?:eine|folgende[sn]?|ein) (?:frage|problem)(?: zu| mit|:)|es scheint,? (?:dass)?)[\\s,:]+");
    private static final Pattern TELLING = Pattern.compile("(?iu)\\b(?:can(?:no|['’])t|can not|does(?:n['’]t| not)|did(?:n['’]t| not)|won['’]t|is(?:n['’]t| not)|unable|not work\\w*|no longer|stopped|fail\\w*|error\\w*|broken|crash\\w*|down|outage|"
            + "drops?|disconnect\\w*|freez\\w*|flicker\\w*|hangs|keeps|blank|empty|noise|crack\\w*|forgot\\w*|asks?|slow|stuck|lost|missing|locked|blocked|denied|expired|wrong|twice|double|charged|refund\\w*|invoice|overdue|cancel\\w*|late|delay\\w*|never arrived|not (?:received|arrived)|damaged|reset|request|need|how (?:do|can|to)|where|when|"
            + "kann (?:\\w+ )?nicht|geht nicht|funktioniert (?:\\w+ )?nicht|läuft nicht|startet nicht|nicht mehr|kein\\w*|fehler\\w*|kaputt|defekt|abgestürzt|stürzt|ausfall|langsam|hängt|bricht|flackert|leere?[nr]?|vergessen|verloren|fehlt|gesperrt|abgelaufen|falsch|doppelt|abgebucht|erstattung|"
            + "rechnung|kündig\\w*|verspätet|nicht (?:angekommen|erhalten|möglich)|beschädigt|zurücksetzen|brauche|benötige\\w*|wie (?:kann|komme)|wo|wann|warum|why)\\b");
    private static final Pattern SMALL_TALK = Pattern.compile("(?iu)\\b(?:long[- ]?time customer|loyal customer|customer (?:for|since)|my name is|i work (?:as|in|for|at)|as you know|happy customer|mein name ist|treue[rs]? kund\\w*|langjährige[rs]?|seit jahren kund\\w*)\\b");
    private static final Pattern CLAUSE = Pattern.compile("(?iu)\\s+[–—-]\\s+|[;:]\\s+|,\\s+(?=(?:and|but|so|which|because|since|although|even|after|when|i|we|und|aber|weil|da|obwohl|nachdem|wenn|so|ich|wir)\\b)|\\s+(?=(?:because|although|even though|weil|obwohl)\\b)");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Punct}–—…„“”«»&&[^#($\"'<@\\[]]+|[\\s,;:.!–—…-]+$");

    private LocalTitle() {
    }

    /** A title of at most 80 characters; never empty. */
    static String of(String description) {
        var sentences = Sentences.of(PlainText.of(description)).stream().limit(LOOKED_AT).map(LocalTitle::cleaned)
                .filter(sentence -> LETTERS.matcher(sentence).find()).toList();
        if (sentences.isEmpty()) {
            return NOTHING_SAID;
        }
        var best = sentences.getFirst();
        var most = Integer.MIN_VALUE;
        for (var n = 0; n < sentences.size(); n++) {
            var points = points(sentences.get(n), n);
            if (points > most) {
                most = points;
                best = sentences.get(n);
            }
        }
        return capitalised(shortened(best));
    }

    private static String cleaned(String sentence) {
        var rest = GREETING.matcher(sentence).replaceFirst("");
        if (COURTESY.matcher(rest).matches()) {
            return "";
        }
        for (var before = ""; !before.equals(rest); ) {
            before = rest;
            rest = LEAD.matcher(rest).replaceFirst("");
        }
        return EDGES.matcher(rest.replaceAll("\\s+", " ")).replaceAll("").strip();
    }

    /** How much a sentence tells, the earlier the more. */
    private static int points(String sentence, int place) {
        var words = sentence.split(" ").length;
        var points = -2 * place;
        points += (int) Math.min(3, TELLING.matcher(sentence).results().count()) * 4;
        points += words < 3 ? -8 : words <= 25 ? 2 : 0;
        points += sentence.chars().anyMatch(Character::isDigit) ? 1 : 0;
        points += SMALL_TALK.matcher(sentence).find() ? -10 : 0;
        return points;
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= PREFERRED) {
            return sentence;
        }
        var best = "";
        for (var clause : List.of(CLAUSE.split(sentence))) {
            var candidate = EDGES.matcher(clause).replaceAll("");
            if (candidate.length() >= SHORTEST_CLAUSE && candidate.length() <= PREFERRED && TELLING.matcher(candidate).find()) {
                best = candidate;
                break;
            }
        }
        return best.isEmpty() ? cut(sentence) : best;
    }

    /** At the end of a word, and never within a character; in scripts without spaces, between characters. */
    private static String cut(String sentence) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(sentence);
        var end = words.preceding(PREFERRED);
        if (end <= PREFERRED / 2) {
            var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(sentence);
            end = characters.preceding(PREFERRED);
        }
        return EDGES.matcher(sentence.substring(0, Math.max(end, 0))).replaceAll("") + "…";
    }

    private static String capitalised(String title) {
        var first = title.codePointAt(0);
        return Character.isLowerCase(first) && !title.matches("^(?:i|e)[A-Z].*") ? new StringBuilder().appendCodePoint(Character.toTitleCase(first))
                .append(title, Character.charCount(first), title.length()).toString() : title;
    }
}
