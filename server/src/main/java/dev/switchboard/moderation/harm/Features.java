package dev.switchboard.moderation.harm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a model sees of words besides their meaning: the words and pieces of them, and which kinds of words stand near which. Named by
 * texts, which whoever counts them may hash.
 */
final class Features {

    /** Words between two kinds that still have to do with each other. */
    private static final int NEAR = 6;
    private static final int LONGEST_PHRASE = 4;
    private static final double BIGRAM = 0.7;
    private static final double PIECE = 0.3;
    private static final Set<String> FORMAL = Set.of("sie", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres");
    private static final Set<String> POINTED = Set.of("insult", "slight", "kill", "harm", "slur", "dehuman", "curse", "weapon", "sexual",
            "home", "menace", "belong");
    private static final Set<String> WEAK = Set.of("slight", "harm", "belong");

    private final Map<String, Double> words = new HashMap<>();
    private final Map<String, Double> company = new HashMap<>();
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final String language;

    private Features(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.language = Plain.language(tokens);
    }

    /**
     * @param words   words and their pieces
     * @param company kinds of words, and which stand near which
     */
    record Found(Map<String, Double> words, Map<String, Double> company) {
    }

    static Found of(Lexicon lexicon, List<Token> tokens) {
        var features = new Features(lexicon, tokens);
        features.words();
        features.kinds();
        return new Found(features.words, features.company);
    }

    /** How much a word of these kinds could hurt. */
    static int weight(Set<String> kinds) {
        return kinds.stream().mapToInt(kind -> !POINTED.contains(kind) ? 0 : WEAK.contains(kind) ? 1 : 3).max().orElse(0);
    }

    private void words() {
        var before = "^";
        for (var token : tokens) {
            words.merge("w " + token.word(), 1.0, Math::max);
            words.merge("b " + before + " " + token.word(), BIGRAM, Math::max);
            before = token.endsSentence() ? "^" : token.word();
            var framed = "<" + token.word() + ">";
            for (var from = 0; from + 4 <= framed.length() && token.word().length() > 3; from++) {
                words.merge("p " + framed.substring(from, from + 4), PIECE, Math::max);
            }
        }
    }

    private void kinds() {
        var kinds = IntStream.range(0, tokens.size()).mapToObj(this::kinds).toList();
        var isTold = kinds.stream().anyMatch(all -> all.contains("report"));
        var pointed = 0;
        var weak = 0;
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var startsSentence = i == 0 || tokens.get(i - 1).endsSentence();
            for (var kind : kinds.get(i)) {
                note((token.isQuoted() ? "quoted " : "") + "k " + kind);
                if (POINTED.contains(kind)) {
                    pointed += WEAK.contains(kind) ? 0 : 1;
                    weak += WEAK.contains(kind) ? 1 : 0;
                    note((isTold ? "told " : "said ") + kind);
                    note((near(kinds, i, "thing", 3) ? "thing " : "no thing ") + kind);
                    note((near(kinds, i, "you", 4) ? "you " : near(kinds, i, "staff", 4) || near(kinds, i, "other", 4) ? "person " : "nobody ") + kind);
                    if (near(kinds, i, "me", 3)) {
                        note("me " + kind);
                    }
                    if (token.isMasked()) {
                        note("masked " + kind);
                    }
                }
                if (startsSentence) {
                    note("first " + kind);
                }
            }
            for (var j = i + 1; j < Math.min(tokens.size(), i + 1 + NEAR) && !tokens.get(j - 1).endsSentence(); j++) {
                var frame = token.isQuoted() && tokens.get(j).isQuoted() ? "quoted " : "";
                for (var one : kinds.get(i)) {
                    for (var other : kinds.get(j)) {
                        note(frame + "near " + one + " " + other);
                        if (j == i + 1) {
                            note(frame + "next " + one + " " + other);
                        }
                    }
                }
            }
        }
        sentences(kinds, isTold);
        note(pointed == 0 ? weak == 0 ? "nothing pointed" : "something weak" : pointed == 1 ? "something pointed" : "much pointed");
    }

    /** Which kinds a sentence has, each with each, however far apart. */
    private void sentences(List<Set<String>> kinds, boolean isTold) {
        var all = new TreeSet<String>();
        for (var i = 0; i < tokens.size(); i++) {
            all.addAll(kinds.get(i));
            if (tokens.get(i).endsSentence() || i == tokens.size() - 1) {
                for (var one : all) {
                    for (var other : all.tailSet(one, false)) {
                        note("with " + one + " " + other);
                        if (POINTED.contains(one) || POINTED.contains(other)) {
                            note((isTold ? "told " : "said ") + one + " " + other);
                        }
                    }
                }
                all.clear();
            }
        }
    }

    private boolean near(List<Set<String>> kinds, int at, String kind, int distance) {
        for (var i = Math.max(0, at - distance); i <= Math.min(tokens.size() - 1, at + distance); i++) {
            if (i != at && kinds.get(i).contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The kinds of a word and of the phrase that begins with it. Being addressed formally shows by a capital letter in the midst of a
     * sentence, and may be meant at its beginning.
     */
    private Set<String> kinds(int at) {
        var token = tokens.get(at);
        if (token.isNamed() && FORMAL.contains(token.word())) {
            return Set.of("you");
        }
        var kinds = lexicon.kinds(token.word(), language);
        var phrase = new StringBuilder(token.word());
        for (var next = at + 1; next < Math.min(tokens.size(), at + LONGEST_PHRASE) && !tokens.get(next - 1).endsSentence(); next++) {
            kinds.addAll(lexicon.phrases(phrase.append('_').append(tokens.get(next).word()).toString(), language));
        }
        return kinds;
    }

    private void note(String feature) {
        company.put(feature, 1.0);
    }
}
