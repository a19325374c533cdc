package dev.switchboard.moderation.harm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A long text is looked at piece by piece, or a threat at its end would be lost in what stands before it. Only so many pieces are
 * looked at closely: the beginning and those with the most words that could hurt.
 */
final class Windows {

    /** In characters: what the model of meanings reads of a text. */
    private static final int LENGTH = 480;
    /** A threat of one line would be lost in a piece of that length, too; who says what to whom often shows only there. So both are looked at. */
    private static final int SHORT = 200;
    /** Of either length. */
    private static final int MOST = 4;
    private static final Set<String> POINTED = Set.of("insult", "kill", "slur", "dehuman", "curse", "weapon", "sexual");

    private Windows() {
    }

    /** @param text without what stands around it; {@code tokens} are its words, their positions those of the whole text */
    record Window(String text, List<Token> tokens) {

        int position() {
            return tokens.isEmpty() ? 0 : tokens.getFirst().position();
        }
    }

    static List<Window> of(Lexicon lexicon, String text) {
        var tokens = Plain.of(lexicon, text);
        if (text.length() <= LENGTH || tokens.isEmpty()) {
            return List.of(new Window(text, tokens));
        }
        var language = Plain.language(tokens);
        return Stream.of(LENGTH, SHORT).flatMap(length -> closest(lexicon, language, cut(text, tokens, length)).stream()).toList();
    }

    /** A third of each piece is in the next one, too, so that no sentence is torn apart. */
    private static List<Window> cut(String text, List<Token> tokens, int length) {
        var windows = new ArrayList<Window>();
        for (var from = 0; from < tokens.size(); ) {
            var start = tokens.get(from).position();
            var to = from;
            while (to < tokens.size() && tokens.get(to).position() < start + length) {
                to++;
            }
            var end = to < tokens.size() ? tokens.get(to).position() : Math.min(text.length(), tokens.get(to - 1).position() + length);
            windows.add(new Window(text.substring(start, end), tokens.subList(from, to)));
            if (to == tokens.size()) {
                break;
            }
            var next = to;
            while (next > from + 1 && tokens.get(next - 1).position() > start + length - length / 3) {
                next--;
            }
            from = next;
        }
        return windows;
    }

    /** The first window, and those in which most words could hurt someone. */
    private static List<Window> closest(Lexicon lexicon, String language, List<Window> windows) {
        if (windows.size() <= MOST) {
            return windows;
        }
        var known = new HashMap<String, Boolean>();
        var heat = new HashMap<Window, Long>();
        windows.forEach(window -> heat.put(window, heat(lexicon, language, window, known)));
        var closest = new ArrayList<Window>();
        closest.add(windows.getFirst());
        windows.stream().skip(1).filter(window -> heat.getOrDefault(window, 0L) > 0)
                .sorted(Comparator.comparing((Window window) -> heat.getOrDefault(window, 0L)).reversed()).limit(MOST - 1L).forEach(closest::add);
        return closest;
    }

    private static long heat(Lexicon lexicon, String language, Window window, Map<String, Boolean> known) {
        return window.tokens().stream().filter(token -> known.computeIfAbsent(token.word(),
                word -> lexicon.kinds(word, language).stream().anyMatch(POINTED::contains))).map(Token::word).distinct().count();
    }
}
