package dev.switchboard.assist.bot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The languages that the bot has words of its own in, told apart by the small words that no sentence does without. */
enum Tongue {

    ENGLISH("""
            the a an i my is are do does did can could would how what when where why which who it to of for with in on at and or not be was
            you your we our they there this that have has had will if me from""",
            "I found this in our article %s:", "And this in %s:",
            "I'm not sure about this one, and I would rather not guess. Our people will know: open a ticket, and what you asked here comes along."),

    GERMAN("""
            der die das ein eine einen einem einer ich mein meine meinen ist sind kann können wie was wann wo warum welche wer es zu von für mit
            im am und oder nicht sein war sie ihr ihre wir unser habe hat hatte wird wenn mir mich auf bei nach aus dem den des zum zur gibt man""",
            "Das habe ich in unserem Artikel %s gefunden:", "Und das in %s:",
            "Da bin ich mir nicht sicher, und raten möchte ich nicht. Unsere Leute wissen es: Öffnen Sie ein Ticket, und was Sie hier gefragt haben, kommt mit.");

    private final Set<String> smallWords;
    private final String first;
    private final String more;
    private final String unsure;

    Tongue(String smallWords, String first, String more, String unsure) {
        this.smallWords = Set.of(smallWords.split("\\s+"));
        this.first = first;
        this.more = more;
        this.unsure = unsure;
    }

    /** That of a text; when it says nothing either way, the one that is preferred. */
    static Tongue of(String text, Locale preferred) {
        var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        var german = GERMAN.count(words) + (text.matches("(?s).*[äöüßÄÖÜ].*") ? 1 : 0);
        var english = ENGLISH.count(words);
        if (german != english) {
            return german > english ? GERMAN : ENGLISH;
        }
        return preferred.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    private long count(String[] words) {
        return Arrays.stream(words).filter(smallWords::contains).count();
    }

    /** What leads to the first quotation, of the article with this link. */
    String first(String link) {
        return first.formatted(link);
    }

    String more(String link) {
        return more.formatted(link);
    }

    String unsure() {
        return unsure;
    }
}
