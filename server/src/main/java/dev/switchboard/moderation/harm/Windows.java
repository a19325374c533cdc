package dev.switchboard.moderation.harm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    /** Words of the longest phrase by which a piece is chosen. */
    private static final int PHRASE = 3;

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

    /** The first window, and those with most words that could hurt someone. */
    private static List<Window> closest(Lexicon lexicon, String language, List<Window> windows) {
        if (windows.size() <= MOST) {
            return windows;
        }
        var known = new HashMap<String, Integer>();
        var heat = windows.stream().map(window -> heat(lexicon, language, window, known)).toList();
        var closest = new ArrayList<Window>();
        closest.add(windows.getFirst());
        IntStream.range(1, windows.size()).boxed().filter(n -> heat.get(n) > 0).sorted(Comparator.comparing(heat::get).reversed())
                .limit(MOST - 1L).map(windows::get).forEach(closest::add);
        return closest;
    }

    /** Each word or phrase counts once, however often it is said. */
    private static int heat(Lexicon lexicon, String language, Window window, Map<String, Integer> known) {
        var said = new HashSet<String>();
        for (var at = 0; at < window.tokens().size(); at++) {
            var phrase = new StringBuilder();
            for (var next = at; next < Math.min(window.tokens().size(), at + PHRASE); next++) {
                said.add(phrase.append(next > at ? "_" : "").append(window.tokens().get(next).word()).toString());
            }
        }
        return said.stream().mapToInt(words -> known.computeIfAbsent(words, key -> Features.weight(
                key.indexOf('_') < 0 ? lexicon.kinds(key, language) : lexicon.phrases(key, language)))).sum();
    }
}
