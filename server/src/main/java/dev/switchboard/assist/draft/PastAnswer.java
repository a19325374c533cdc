package dev.switchboard.assist.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.switchboard.ai.redaction.Redaction;

/**
 * What of an answer to another customer may be said to this one: no greeting, no signature, nothing quoted, no sentence with
 * personal data or with that customer's own words, and nothing that was done for that customer and not for this one.
 */
final class PastAnswer {

    private static final Pattern GREETING = Pattern.compile("(?iu)^\\W*(?:hi|hey|hello|dear|good (?:morning|afternoon|evening|day)|hallo|moin|guten (?:tag|morgen|abend)|"
            + "sehr geehrte\\w*|liebe[rs]?|servus|grüezi)\\b[^.!?\\n]{0,80}[,.!:]?$");
    private static final Pattern COURTESY = Pattern.compile("(?iu)^\\W*(?:thank you (?:very much |so much )?for (?:your|getting|contacting|writing|reaching)|thanks for (?:your|getting|contacting|writing|reaching)|"
            + "(?:vielen|herzlichen|besten) dank für ihre?|danke für (?:ihre?|deine?))\\b.*");
    private static final Pattern FAREWELL = Pattern.compile("(?iu)^\\W*(?:(?:kind|best|warm|warmest|many)\\s+(?:regards|wishes|thanks)|regards|cheers|sincerely|yours\\b.*|best|thanks|"
            + "(?:mit )?(?:freundlichen|besten|vielen|herzlichen|lieben) grü(?:ß|ss)en?|(?:viele|beste|liebe|schöne|freundliche) grü(?:ß|ss)e|gruß|lg|vg|mfg|--)[\\s,.!]*(?:(?-i:\\p{Lu}).*)?$");
    private static final Pattern DONE = Pattern.compile("(?iu)\\b(?:(?:i|we)(?:['’]ve|\\s+(?:have|had|just|already|did|will|shall|am|are|was|were|can see|see|found|checked|refunded|reset|sent|changed|fixed|ordered))|"
            + "(?:i|we)['’](?:ll|m|re)|(?:has|have) been|(?:ich|wir)\\s+(?:habe|haben|hatte|hatten|werde|werden|bin|sind|konnte|konnten|sehe|sehen)|"
            + "(?:habe|haben|werde|werden|konnte|konnten)\\s+(?:ich|wir)|wurden?\\b|(?:ist|sind)\\b.{1,60}\\bworden)\\b");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»‚‘]([^\"“”„«»]{2,300})[\"“”„«»’]");
    private static final Pattern LIST_MARK = Pattern.compile("^(\\s*(?:[-*+]|\\d{1,2}[.)])\\s+)(.*)$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** So many words in a row that the customer used too are the customer's. */
    private static final int IN_A_ROW = 4;

    private final Redaction people;
    private final Set<String> theirWords = new HashSet<>();
    private final Set<String> theirPairs = new HashSet<>();

    /**
     * @param people     knows the names of the people concerned
     * @param theirTexts all that the other customer wrote
     */
    PastAnswer(Redaction people, List<String> theirTexts) {
        this.people = people;
        theirTexts.forEach(text -> {
            theirWords.addAll(rows(text, IN_A_ROW));
            theirPairs.addAll(rows(text, 2));
        });
    }

    /** The sentences that may be said again, in the lines they were written in; empty if none may. */
    String of(String answer) {
        var kept = new ArrayList<String>();
        for (var line : answer.split("\\R")) {
            if (FAREWELL.matcher(line).matches() && !kept.isEmpty()) {
                break;
            }
            if (!line.stripLeading().startsWith(">") && !GREETING.matcher(line.strip()).matches()) {
                var said = line(line);
                if (!said.isBlank() || line.isBlank() && !kept.isEmpty() && !kept.getLast().isBlank()) {
                    kept.add(said);
                }
            }
        }
        return String.join("\n", kept).strip();
    }

    private String line(String line) {
        var mark = LIST_MARK.matcher(line);
        var isEntry = mark.matches();
        var said = Sentences.of(isEntry ? mark.group(2) : line).stream().filter(this::mayBeSaid).collect(Collectors.joining(" "));
        return said.isEmpty() ? "" : isEntry ? mark.group(1) + said : said;
    }

    private boolean mayBeSaid(String sentence) {
        return !COURTESY.matcher(sentence).matches() && !FAREWELL.matcher(sentence).matches() && !DONE.matcher(sentence).find()
                && !people.concerns(sentence) && rows(sentence, IN_A_ROW).stream().noneMatch(theirWords::contains) && !quotesThem(sentence);
    }

    private boolean quotesThem(String sentence) {
        return QUOTED.matcher(sentence).results().anyMatch(quote -> rows(quote.group(1), 2).stream().anyMatch(theirPairs::contains));
    }

    private static List<String> rows(String text, int length) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(word -> word.group()).toList();
        var rows = new ArrayList<String>();
        for (var n = 0; n + length <= words.size(); n++) {
            rows.add(String.join(" ", words.subList(n, n + length)));
        }
        return rows;
    }
}
