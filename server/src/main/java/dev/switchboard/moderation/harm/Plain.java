package dev.switchboard.moderation.harm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Brings a text into plain words: hidden letters are shown (spaced, masked, in numbers, drawn out, from other alphabets), addresses and
 * long strings that are no words are named as such.
 */
final class Plain {

    private static final String OPENING = "\"“„«»‚‘›";
    private static final String QUOTES = OPENING + "”’‹";
    private static final String ENDING = ".!?…:;";
    private static final String MASKS = "*#_•×";
    /** Longer than any word people write. */
    private static final int LONGEST = 40;
    private static final int FEWEST_SPACED = 3;
    static final String ADDRESS = "<address>";
    static final String NUMBER = "<number>";
    static final String STRING = "<string>";
    private static final Set<String> GERMAN = Set.of("der", "die", "das", "und", "ist", "nicht", "ich", "sie", "ein", "eine", "mit", "auf", "den", "dem", "zu", "von",
            "für", "fur", "bei", "wir", "es", "du", "ihr", "sind", "hat", "wenn", "auch", "noch", "mein", "meine", "im", "am", "mich", "mir", "euch", "dich", "wird", "so",
            "bitte", "kein", "keine", "nur", "aus", "als", "wie", "dass", "einen", "einer", "werde", "bist", "seid");
    private static final Set<String> ENGLISH = Set.of("the", "and", "is", "not", "i", "you", "a", "an", "with", "on", "to", "of", "for", "at", "we", "it", "your", "are",
            "has", "if", "also", "my", "in", "this", "that", "they", "will", "please", "no", "only", "from", "as", "how", "have", "be", "was", "me", "our", "can", "do");

    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private boolean isQuoted;

    private Plain(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    static List<Token> of(Lexicon lexicon, String text) {
        var plain = new Plain(lexicon, text);
        plain.read();
        return plain.joined();
    }

    /** What a text is written in, as far as its small words tell: {@code en}, {@code de}, or empty. */
    static String language(List<Token> tokens) {
        var german = tokens.stream().filter(token -> GERMAN.contains(token.word())).count();
        var english = tokens.stream().filter(token -> ENGLISH.contains(token.word())).count();
        return german > english ? "de" : english > german ? "en" : "";
    }

    private void read() {
        var from = 0;
        var lines = 0;
        while (from < text.length()) {
            if (isSpace(text.charAt(from))) {
                lines += text.charAt(from) == '\n' ? 1 : 0;
                from++;
                continue;
            }
            if (lines > 1) {
                endSentence(); // a paragraph, such as a ticket's subject
            }
            lines = 0;
            var to = from;
            while (to < text.length() && !isSpace(text.charAt(to)) && to - from < 400) {
                to++;
            }
            chunk(from, to);
            from = to;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void chunk(int from, int to) {
        var raw = text.substring(from, to);
        if (raw.contains("://") || raw.startsWith("www.") || raw.indexOf('@') > 0 && raw.indexOf('.', raw.indexOf('@')) > 0 && raw.length() > 6) {
            tokens.add(new Token(ADDRESS, from, false, isQuoted, false, false));
            return;
        }
        var start = from;
        while (start < to) {
            var c = text.charAt(start);
            if (QUOTES.indexOf(c) >= 0) {
                isQuoted = OPENING.indexOf(c) >= 0 && c != '"' ? c != '“' || !isQuoted : c == '"' && !isQuoted;
                start++;
            } else if (!isOfWord(start, from, to)) {
                if (ENDING.indexOf(c) >= 0) {
                    endSentence();
                }
                start++;
            } else {
                var end = start;
                while (end < to && isOfWord(end, start, to)) {
                    end++;
                }
                word(start, end);
                start = end;
            }
        }
    }

    /** Letters and digits, signs that stand for letters between them, and apostrophes. */
    private boolean isOfWord(int at, int from, int to) {
        var c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.FORMAT) {
            return true;
        }
        var before = at > from && isLetterOrMask(text.charAt(at - 1));
        var after = at + 1 < to && isLetterOrMask(text.charAt(at + 1));
        if (MASKS.indexOf(c) >= 0) {
            return before && (after || at + 1 == to) || after && at == from;
        }
        return (c == '\'' || c == '’') && before && after || (c == '@' || c == '$' || c == '!' || c == '€' || c == '|') && after && (before || c == '@' || c == '$');
    }

    private static boolean isLetterOrMask(char c) {
        return Character.isLetterOrDigit(c) || MASKS.indexOf(c) >= 0 || c == '@' || c == '$';
    }

    private void endSentence() {
        if (!tokens.isEmpty()) {
            tokens.set(tokens.size() - 1, tokens.getLast().ending());
        }
    }

    private void word(int from, int to) {
        var raw = text.substring(from, to);
        var isNamed = Character.isUpperCase(raw.charAt(0)) && raw.chars().skip(1).noneMatch(Character::isUpperCase);
        if (raw.length() > LONGEST) {
            tokens.add(new Token(STRING, from, false, isQuoted, false, false));
            return;
        }
        var plain = Letters.plain(raw);
        var spoken = plain.replace("'", "").replace("’", "");
        if (spoken.chars().allMatch(Character::isDigit)) {
            tokens.add(new Token(NUMBER, from, false, isQuoted, false, false));
            return;
        }
        var shown = shown(spoken);
        tokens.add(new Token(shown, from, isNamed, isQuoted, !shown.equals(spoken), false));
    }

    /** The word that is hidden in another, or that other itself. */
    private String shown(String word) {
        if (word.chars().anyMatch(c -> MASKS.indexOf(c) >= 0)) {
            var unmasked = lexicon.unmasked(word);
            return unmasked.isEmpty() ? word.replaceAll("[" + MASKS + "]", "") : unmasked;
        }
        if (word.chars().anyMatch(c -> !Character.isLetter(c)) && word.chars().anyMatch(Character::isLetter)) {
            for (var one : new char[] {'i', 'l'}) {
                var letters = letters(word, one);
                if (lexicon.isHidden(letters) || lexicon.isHidden(Letters.squeezed(letters))) {
                    return letters;
                }
            }
        }
        var squeezed = Letters.squeezed(word);
        return !squeezed.equals(word) && !lexicon.isHidden(word) && lexicon.isHidden(squeezed) ? squeezed : word;
    }

    private static String letters(String word, char one) {
        var letters = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            letters.append(switch (c) {
                case '0' -> 'o';
                case '1', '!', '|' -> one;
                case '3', '€' -> 'e';
                case '4', '@' -> 'a';
                case '5', '$' -> 's';
                case '7' -> 't';
                case '8' -> 'b';
                case '9' -> 'g';
                default -> c;
            });
        }
        return letters.toString();
    }

    /** Single letters in a row, which are one word or several that are spelled: taken together as far as they hide something. */
    private List<Token> joined() {
        var all = new ArrayList<Token>(tokens.size());
        for (var from = 0; from < tokens.size(); ) {
            var to = from;
            while (to < tokens.size() && tokens.get(to).word().length() == 1) {
                to++;
            }
            if (to - from >= FEWEST_SPACED) {
                var spelled = spelled(tokens.subList(from, to));
                if (!spelled.isEmpty()) {
                    all.addAll(spelled);
                    from = to;
                    continue;
                }
            }
            if (to == from) {
                to++;
            }
            all.addAll(tokens.subList(from, to));
            from = to;
        }
        return all;
    }

    /** The words that single letters spell, if one of them is hidden so; wider gaps part them, and where there are none a hidden word does. */
    private List<Token> spelled(List<Token> letters) {
        var words = new ArrayList<Token>();
        var hides = false;
        for (var from = 0; from < letters.size(); ) {
            var to = from + 1;
            while (to < letters.size() && letters.get(to).position() - letters.get(to - 1).position() <= 2) {
                to++;
            }
            var all = new StringBuilder();
            letters.subList(from, to).forEach(letter -> all.append(letter.word()));
            var length = hidden(all.toString());
            hides |= length > 0;
            var end = length > 0 ? from + length : to;
            var first = letters.get(from);
            words.add(new Token(shown(all.substring(0, end - from)), first.position(), first.isNamed(), first.isQuoted(), length > 0,
                    letters.get(end - 1).endsSentence()));
            from = end;
        }
        return hides ? words : List.of();
    }

    /** How many letters of the longest hidden word that a text begins with; 0 if it begins with none. */
    private int hidden(String letters) {
        for (var length = letters.length(); length >= FEWEST_SPACED; length--) {
            if (lexicon.isHidden(shown(letters.substring(0, length))) && (length == letters.length() || !lexicon.isHidden(letters))) {
                return length;
            }
        }
        return 0;
    }
}
