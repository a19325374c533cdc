package dev.switchboard.knowledge.passages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words as a language counts them: reduced to their stems, without those that say nothing, those of asking included. */
public enum Lexicon {

    ENGLISH("en", EnglishAnalyzer.getDefaultStopSet(), """
            i i'm i've i'd me my mine we our ours us you your yours he she his her him they them it's its this these those
            what which who whom whose where when why how can could may might must shall should would will do does did done am been being
            have has had having get got getting want wanted need needed like any some so just also too very there here about from
            please hi hello thanks thank possible way ways tell know does don't doesn't can't cannot isn't aren't won't wouldn't
            someone somebody something anything one ones than then out up off over again""") {
        @Override
        TokenStream reduced(TokenStream words, CharArraySet silent) {
            return new PorterStemFilter(new StopFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)), silent));
        }
    },

    GERMAN("de", GermanAnalyzer.getDefaultStopSet(), """
            ich mich mir mein meine meinen meinem meiner meines wir uns unser unsere du dich dir dein deine sie ihr ihre ihren ihrem ihnen
            was wer wen wem wessen welche welcher welches welchen wo wann warum wieso weshalb wie woher wohin wozu womit
            kann kannst können könnte könnten darf dürfen muss müssen soll sollte will wollen möchte möchten mag würde würden
            habe hat haben hatte hatten bin bist ist sind war waren wird werden gibt geht gehen mache machen macht tun
            bitte hallo guten tag danke gern gerne eigentlich denn mal schon noch auch nur sehr etwas jemand man
            mit bei von vom zum zur für über um am im ins beim doch da dann wenn ob als""") {
        @Override
        TokenStream reduced(TokenStream words, CharArraySet silent) {
            return new GermanLightStemFilter(new GermanNormalizationFilter(new StopFilter(new LowerCaseFilter(words), silent)));
        }
    },

    OTHER("xx", CharArraySet.EMPTY_SET, "") {
        @Override
        TokenStream reduced(TokenStream words, CharArraySet silent) {
            return new LowerCaseFilter(words);
        }
    };

    private final String key;
    private final Analyzer analyzer;

    Lexicon(String key, CharArraySet usual, String more) {
        var silent = new CharArraySet(usual, true);
        silent.addAll(List.of(more.split("\\s+")));
        this.key = key;
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, reduced(words, silent));
            }
        };
    }

    abstract TokenStream reduced(TokenStream words, CharArraySet silent);

    /** That of a language given as BCP 47. */
    static Lexicon of(String language) {
        return language.equals("en") || language.startsWith("en-") ? ENGLISH : language.equals("de") || language.startsWith("de-") ? GERMAN : OTHER;
    }

    String key() {
        return key;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** The words of a text that say something, each once, in order. */
    public Set<String> words(String text) {
        var found = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a text in memory
        }
        return found;
    }
}
