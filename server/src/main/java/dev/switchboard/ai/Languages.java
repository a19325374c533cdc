package dev.switchboard.ai;

import java.util.Locale;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.switchboard.ai.models.SharedModel;
import org.springframework.stereotype.Component;

/** In which language a text is, by Lingua with its small models: a handful of languages, about 30 MB. */
@Component
public class Languages {

    /** What is said where it cannot be told (ISO 639-2). */
    public static final String UNKNOWN = "und";

    private static final Language[] KNOWN = {Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH, Language.ITALIAN, Language.DUTCH,
            Language.PORTUGUESE, Language.POLISH};

    /** Characters that are looked at. */
    private static final int BEGINNING = 240;
    private static final int END = 60;
    private static final int FEWEST_LETTERS = 6;

    /**
     * @param code       ISO 639-1, or {@link #UNKNOWN}
     * @param confidence 0–1
     */
    public record Guess(String code, double confidence) {
    }

    /** Made when it is first needed, which takes a moment. */
    private static final class Detector {
        private static final LanguageDetector LINGUA = LanguageDetectorBuilder.fromLanguages(KNOWN).withLowAccuracyMode().build();
    }

    /** Has what it needs loaded, so that the first who asks need not wait. */
    public void load() {
        of("Nobody has to wait for this, niemand muss darauf warten.");
    }

    public Guess of(String text) {
        var read = SharedModel.ends(text, BEGINNING, END);
        if (read.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            return new Guess(UNKNOWN, 0);
        }
        var likely = Detector.LINGUA.computeLanguageConfidenceValues(read);
        if (likely.isEmpty()) {
            return new Guess(UNKNOWN, 0);
        }
        var best = likely.firstKey();
        return new Guess(best.getIsoCode639_1().toString().toLowerCase(Locale.ROOT), likely.get(best));
    }
}
