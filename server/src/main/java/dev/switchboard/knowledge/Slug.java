package dev.switchboard.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** An article's name in addresses. */
final class Slug {

    /** Room is left for the number that tells namesakes apart. */
    private static final int LONGEST = 80;

    private Slug() {
    }

    /** Lower case words joined by hyphens; {@code article} if the title has no letter or digit of the alphabet. */
    static String of(String title) {
        var german = title.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        var plain = Normalizer.normalize(german, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’]", "");
        var slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.length() > LONGEST) {
            var end = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, end > LONGEST / 2 ? end : LONGEST);
        }
        return slug.isEmpty() ? "article" : slug.replaceAll("-+$", "");
    }
}
