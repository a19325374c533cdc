package dev.switchboard.knowledge.passages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.switchboard.ai.Embeddings;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Passages by their words and pieces of words (BM25) and by what they mean (the points of title and passage), in memory. All these
 * ways lead to candidates; these are then compared exactly, and {@link Sureness} tells how sure one may be of each. Whom an article is
 * for is part of each query: what a search may not find takes no place in it, and is not compared with.
 */
public final class PassageIndex implements AutoCloseable {

    /** Candidates of each way, in passages. */
    private static final int CANDIDATES = 60;

    /** Passages of one article in an answer. */
    private static final int MOST_OF_ONE = 3;

    private static final int MOST_WORDS = 64;
    private static final int MOST_PIECES = 256;
    private static final float TITLE_BOOST = 1.5f;

    /** What having all of the question's words adds to a passage among others of its article, and in its heading once more. */
    private static final double WORDS_IN_PASSAGE = 0.2;
    private static final double WORDS_IN_HEADING = 0.15;

    /** What steps add to it where it is asked how something is done. */
    private static final double STEPS = 0.1;
    private static final Pattern HOW = Pattern.compile("\\bhow (do|can|to|should|would)\\b|\\bwie (kann|geht|\\p{L}+e? (ich|wir|man))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String ID = "id";
    private static final String AUDIENCE = "audience";
    private static final String POINT = "point";
    private static final String ARTICLE = "article";
    private static final String TITLE = "title.";
    private static final String TEXT = "text.";
    private static final String PIECES = "pieces.";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();

    /** How many articles have a piece of a word, by its hash. */
    private final Map<Integer, Integer> spread = new ConcurrentHashMap<>();

    public PassageIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(new org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper(
                    new StandardAnalyzer(), analyzers())));
            searchers = new SearcherManager(writer, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is all in memory
        }
    }

    private static Map<String, org.apache.lucene.analysis.Analyzer> analyzers() {
        var analyzers = new HashMap<String, org.apache.lucene.analysis.Analyzer>();
        for (var lexicon : Lexicon.values()) {
            analyzers.put(TITLE + lexicon.key(), lexicon.analyzer());
            analyzers.put(TEXT + lexicon.key(), lexicon.analyzer());
        }
        return analyzers;
    }

    /** What is kept of an article beside the index: its exact points, and its words. */
    private record Entry(Source source, Lexicon lexicon, @Nullable List<float[]> points, WordSet inTitle, List<WordSet> inHeadings,
            List<WordSet> inPassages, WordSet pieces) {

        static Entry of(Source source, @Nullable List<float[]> points) {
            var lexicon = Lexicon.of(source.language());
            var inTitle = lexicon.words(source.title());
            var all = new HashSet<>(inTitle);
            var inHeadings = source.pieces().stream().map(piece -> WordSet.of(lexicon.words(piece.heading()))).toList();
            var inPassages = new ArrayList<WordSet>();
            for (var piece : source.pieces()) {
                var words = lexicon.words(source.title() + " " + piece.heading() + " " + piece.text());
                inPassages.add(WordSet.of(words));
                all.addAll(words);
            }
            return new Entry(source, lexicon, points, WordSet.of(inTitle), inHeadings, inPassages, WordSet.of(WordSet.pieces(all)));
        }
    }

    /**
     * Takes an article in, in place of what was known of it. To be followed by {@link #refresh}.
     *
     * @param points those of {@link Source#texts}, or null while they are not known: it is then found by its words only
     */
    public synchronized void put(Source source, @Nullable List<float[]> points) {
        var entry = Entry.of(source, points);
        var lexicon = entry.lexicon();
        var documents = new ArrayList<Document>();
        for (var number = 0; number < source.pieces().size(); number++) {
            var piece = source.pieces().get(number);
            var document = document(source);
            document.add(new TextField(TITLE + lexicon.key(), source.title() + " " + piece.heading(), Field.Store.NO));
            document.add(new TextField(TEXT + lexicon.key(), piece.text(), Field.Store.NO));
            WordSet.pieces(lexicon.words(source.title() + " " + piece.heading() + " " + piece.text()))
                    .forEach(part -> document.add(new StringField(PIECES + lexicon.key(), part, Field.Store.NO)));
            documents.add(document);
        }
        if (points != null) {
            var title = document(source);
            title.add(new KnnFloatVectorField(POINT, points.getFirst(), VectorSimilarityFunction.DOT_PRODUCT));
            for (var number = 0; number < documents.size(); number++) {
                documents.get(number).add(new KnnFloatVectorField(POINT, points.get(number + 1), VectorSimilarityFunction.DOT_PRODUCT));
            }
            documents.add(title);
        }
        try {
            writer.updateDocuments(term(source.id()), documents);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        count(entries.put(source.id(), entry), -1);
        count(entry, 1);
    }

    private void count(@Nullable Entry entry, int by) {
        if (entry != null) {
            entry.pieces().hashes().forEach(piece -> spread.merge(piece, by, (had, more) -> had + more == 0 ? null : had + more));
        }
    }

    private static Document document(Source source) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(source.id()), Field.Store.NO));
        document.add(new StringField(AUDIENCE, source.audience(), Field.Store.NO));
        document.add(new NumericDocValuesField(ARTICLE, source.id()));
        return document;
    }

    private static Term term(long id) {
        return new Term(ID, Long.toString(id));
    }

    public synchronized void remove(long id) {
        count(entries.remove(id), -1);
        try {
            writer.deleteDocuments(term(id));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Makes what was put and removed count from now on. */
    public synchronized void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How many articles there are, and how many of them are found by their words only. */
    public record Size(int articles, int withoutPoints) {
    }

    public Size size() {
        return new Size(entries.size(), (int) entries.values().stream().filter(entry -> entry.points() == null).count());
    }

    /**
     * @param piece    which passage of the article
     * @param sureness how likely the article answers the question, 0 to 1; the same for all its passages
     */
    public record Hit(Source source, Cutter.Piece piece, double sureness) {
    }

    /**
     * The passages that fit best: article by article, the surest first, and at most three of one.
     *
     * @param point     where the question lies; null if nobody can say: then words alone decide
     * @param audiences whose articles may be found; null for all
     */
    public List<Hit> search(String question, float @Nullable [] point, @Nullable Collection<String> audiences, int limit) {
        try {
            var searcher = searchers.acquire();
            try {
                return best(ranked(searcher, question, point, audiences), limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The articles that may fit, compared exactly, the best first. */
    private List<Candidate> ranked(IndexSearcher searcher, String question, float @Nullable [] point, @Nullable Collection<String> audiences)
            throws IOException {
        var asked = new HashMap<Lexicon, Asked>();
        var candidates = new ArrayList<Candidate>();
        for (var article : candidates(searcher, question, point, filter(audiences))) {
            var entry = entries.get(article);
            // What changed since the search began is as it is now, also in whom it is for.
            if (entry != null && !entry.source().pieces().isEmpty() && (audiences == null || audiences.contains(entry.source().audience()))) {
                candidates.add(Candidate.of(entry, point, asked.computeIfAbsent(entry.lexicon(), lexicon -> asked(question, lexicon))));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed().thenComparing(candidate -> candidate.entry().source().id()));
        return candidates;
    }

    /**
     * A question in the words of a language.
     *
     * @param pieces its pieces of words, each with its weight: what few articles have says more
     * @param how    whether it asks how something is done
     */
    private record Asked(Set<String> words, Map<String, Double> pieces, boolean how) {

        double covered(WordSet had) {
            var all = 0.0;
            var covered = 0.0;
            for (var piece : pieces.entrySet()) {
                all += piece.getValue();
                covered += had.has(piece.getKey()) ? piece.getValue() : 0;
            }
            return all == 0 ? 0 : covered / all;
        }
    }

    private Asked asked(String question, Lexicon lexicon) {
        var words = lexicon.words(question);
        var weights = new HashMap<String, Double>();
        for (var piece : WordSet.pieces(words)) {
            var having = spread.getOrDefault(piece.hashCode(), 0);
            weights.put(piece, Math.log(1 + (entries.size() - having + 0.5) / (having + 0.5)));
        }
        return new Asked(words, weights, HOW.matcher(question).find());
    }

    private static Query filter(@Nullable Collection<String> audiences) {
        return audiences == null ? new MatchAllDocsQuery() : new TermInSetQuery(AUDIENCE, audiences.stream().map(BytesRef::new).toList());
    }

    private static Set<Long> candidates(IndexSearcher searcher, String question, float @Nullable [] point, Query filter) throws IOException {
        var found = new HashSet<Long>();
        var words = new BooleanQuery.Builder();
        var pieces = new BooleanQuery.Builder();
        for (var lexicon : Lexicon.values()) {
            var asked = lexicon.words(question);
            for (var word : asked.stream().limit(MOST_WORDS).toList()) {
                words.add(new BoostQuery(new TermQuery(new Term(TITLE + lexicon.key(), word)), TITLE_BOOST), Occur.SHOULD);
                words.add(new TermQuery(new Term(TEXT + lexicon.key(), word)), Occur.SHOULD);
            }
            for (var piece : WordSet.pieces(asked).stream().limit(MOST_PIECES).toList()) {
                pieces.add(new TermQuery(new Term(PIECES + lexicon.key(), piece)), Occur.SHOULD);
            }
        }
        for (var way : List.of(words.build(), pieces.build())) {
            if (!way.clauses().isEmpty()) {
                collect(searcher, new BooleanQuery.Builder().add(way, Occur.MUST).add(filter, Occur.FILTER).build(), found);
            }
        }
        if (point != null) {
            collect(searcher, new KnnFloatVectorQuery(POINT, point, CANDIDATES, filter), found);
        }
        return found;
    }

    private static void collect(IndexSearcher searcher, Query query, Set<Long> found) throws IOException {
        for (var hit : searcher.search(query, CANDIDATES).scoreDocs) {
            found.add(number(searcher, hit, ARTICLE));
        }
    }

    private static long number(IndexSearcher searcher, ScoreDoc hit, String field) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var values = DocValues.getNumeric(leaf.reader(), field);
        values.advanceExact(hit.doc - leaf.docBase);
        return values.longValue();
    }

    /**
     * A candidate, compared exactly.
     *
     * @param fits     how well each passage does among those of its article
     * @param likeness of title or best passage to the question; NaN where the points of either are not known
     */
    private record Candidate(Entry entry, double[] fits, double likeness, double covered, double inPassage, double inTitle, int asked) {

        static Candidate of(Entry entry, float @Nullable [] point, Asked asked) {
            var points = entry.points();
            var fits = new double[entry.source().pieces().size()];
            var likeness = point == null || points == null ? Double.NaN : Embeddings.similarity(point, points.getFirst());
            var inPassage = 0.0;
            for (var piece = 0; piece < fits.length; piece++) {
                var words = entry.inPassages().get(piece).share(asked.words());
                var meant = point == null || points == null ? 0 : Embeddings.similarity(point, points.get(piece + 1));
                fits[piece] = meant + WORDS_IN_PASSAGE * words + WORDS_IN_HEADING * entry.inHeadings().get(piece).share(asked.words())
                        + (asked.how() && entry.source().pieces().get(piece).hasSteps() ? STEPS : 0);
                inPassage = Math.max(inPassage, words);
                likeness = Math.max(likeness, meant); // stays NaN
            }
            return new Candidate(entry, fits, likeness, asked.covered(entry.pieces()), inPassage, entry.inTitle().share(asked.words()),
                    asked.words().size());
        }

        /** What articles are put in order by. */
        double rank() {
            return (Double.isNaN(likeness) ? Sureness.likenessByWords(covered) : likeness) + Sureness.weightOfWords(entry.lexicon()) * covered;
        }

        double sureness(List<Candidate> all) {
            var alike = all.stream().filter(other -> other != this).mapToDouble(Candidate::likeness).filter(one -> !Double.isNaN(one)).max();
            var most = all.stream().filter(other -> other != this).mapToDouble(Candidate::covered).max().orElse(0);
            return new Sureness(entry.lexicon(), likeness, alike.isPresent() ? likeness - alike.getAsDouble() : Double.NaN, covered, covered - most,
                    inPassage, inTitle, asked).value();
        }

        /** Its passages, the one that fits best first. */
        List<Cutter.Piece> passages() {
            return IntStream.range(0, fits.length).boxed().sorted(Comparator.comparingDouble((Integer piece) -> fits[piece]).reversed())
                    .map(piece -> entry.source().pieces().get(piece)).toList();
        }
    }

    private static List<Hit> best(List<Candidate> candidates, int limit) {
        var hits = new ArrayList<Hit>();
        for (var candidate : candidates) {
            if (hits.size() >= limit) {
                break;
            }
            var sureness = candidate.sureness(candidates);
            candidate.passages().stream().limit(Math.min(MOST_OF_ONE, limit - hits.size()))
                    .forEach(piece -> hits.add(new Hit(candidate.entry().source(), piece, sureness)));
        }
        return hits;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
