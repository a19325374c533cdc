package dev.switchboard.ai.classify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What classifiers look at in a text: its point, its words, and pieces of its words, which stand typing errors and compounds.
 *
 * @param point   what it means, or null where there was no time to find that out
 * @param signals further numbers that whoever asks has found, 0–1 each; always as many
 */
public record Features(float @Nullable [] point, float[] signals, SparseVector words, SparseVector pieces) {

    /** Part of the version of what was learned: whoever changes below what is seen in a text changes this too. */
    public static final int LAYOUT = 2;

    static final int WORD_BITS = 17;
    static final int PIECE_BITS = 18;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    /** A long text is read as far as this from both ends; what is between, few people have written themselves. */
    private static final int BEGINNING = 3000;
    private static final int END = 1000;
    private static final int LONGEST_WORD = 40;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’]*|\\d+|[!?]+|\\p{So}");

    /** The same text without the signals. */
    public Features plain() {
        return new Features(point, Reading.NO_SIGNALS, words, pieces);
    }

    static Features of(String text, float @Nullable [] point, float[] signals) {
        var words = new SparseVector.Counter(WORD_BITS);
        var pieces = new SparseVector.Counter(PIECE_BITS);
        var matcher = WORD.matcher(plain(text));
        var before = "^";
        while (matcher.find()) {
            var word = matcher.group();
            word = Character.isDigit(word.charAt(0)) ? "0" : word.substring(0, Math.min(LONGEST_WORD, word.length()));
            words.add(word);
            words.add(before + " " + word);
            addPieces(pieces, " " + word + " ");
            before = word;
        }
        return new Features(point, signals, words.vector(), pieces.vector());
    }

    private static void addPieces(SparseVector.Counter pieces, String padded) {
        for (var length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (var start = 0; start + length <= padded.length(); start++) {
                pieces.add(padded.substring(start, start + length));
            }
        }
    }

    private static String plain(String text) {
        var read = text.length() <= BEGINNING + END ? text : text.substring(0, BEGINNING) + " " + text.substring(text.length() - END);
        return Normalizer.normalize(read, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
