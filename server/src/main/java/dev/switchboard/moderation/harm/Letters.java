package dev.switchboard.moderation.harm;

import java.text.Normalizer;

/** Letters as they were meant: small, without accents, from one alphabet. */
final class Letters {

    private static final String CYRILLIC = "авеѕіјокмнпрстухуѐёԁ";
    private static final String LATIN = "abesijokmhnpctyxyeed";

    private Letters() {
    }

    /** Lower case without accents and invisible characters; full-width and mathematical letters become plain ones, {@code ß} becomes {@code ss}. */
    static String plain(String word) {
        var ascii = true;
        for (var i = 0; i < word.length() && ascii; i++) {
            ascii = word.charAt(i) < 128;
        }
        if (ascii) {
            return word.toLowerCase(java.util.Locale.ROOT);
        }
        var apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(java.util.Locale.ROOT);
        var plain = new StringBuilder(apart.length());
        var hasLatin = apart.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        for (var i = 0; i < apart.length(); i++) {
            var c = apart.charAt(i);
            var type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
                continue;
            }
            var alike = hasLatin ? CYRILLIC.indexOf(c) : -1;
            if (c == 'ß') {
                plain.append("ss");
            } else {
                plain.append(alike < 0 ? c : LATIN.charAt(alike));
            }
        }
        return plain.toString();
    }

    /** Without what is said at length: {@code idiooot} is {@code idiot}. */
    static String squeezed(String word) {
        var squeezed = new StringBuilder(word.length());
        for (var from = 0; from < word.length(); ) {
            var to = from + 1;
            while (to < word.length() && word.charAt(to) == word.charAt(from)) {
                to++;
            }
            squeezed.append(word, from, to - from > 2 ? from + 1 : to);
            from = to;
        }
        return squeezed.toString();
    }
}
