package dev.switchboard.knowledge.passages;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Words by their hashes: small, and enough to say which of a question's words a text has. */
final class WordSet {

    private static final int PIECE = 4;

    private final int[] hashes;

    private WordSet(int[] hashes) {
        this.hashes = hashes;
    }

    static WordSet of(Collection<String> words) {
        return new WordSet(words.stream().mapToInt(String::hashCode).sorted().distinct().toArray());
    }

    boolean has(String word) {
        return Arrays.binarySearch(hashes, word.hashCode()) >= 0;
    }

    IntStream hashes() {
        return Arrays.stream(hashes);
    }

    /** The share of these words that are here; 0 of none. */
    double share(Collection<String> words) {
        return words.isEmpty() ? 0 : (double) words.stream().filter(this::has).count() / words.size();
    }

    /** Pieces of words, four letters long with their ends marked: by them compounds, other endings and misspellings still meet. */
    static Set<String> pieces(Collection<String> words) {
        var pieces = new HashSet<String>();
        for (var word : words) {
            var marked = "^" + word + "$";
            if (marked.length() <= PIECE) {
                pieces.add(marked);
            }
            for (var from = 0; from + PIECE <= marked.length(); from++) {
                pieces.add(marked.substring(from, from + PIECE));
            }
        }
        return pieces;
    }
}
