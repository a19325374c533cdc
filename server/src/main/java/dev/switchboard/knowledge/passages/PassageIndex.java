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
 * Passages by their words (BM25) and by what they mean (the points of title and passage), in memory. Both ways lead to candidates;
 * these are then compared exactly, and {@link Sureness} tells how sure one may be of each. Whom an article is for is part of both
 * queries: what a search may not find takes no place in it, and is not compared with.
 */
public final class PassageIndex implements AutoCloseable {

    /** Candidates of each of the two ways, in passages. */
    private static final int CANDIDATES = 60;

    private static final int MOST_WORDS = 64;
    private static final float TITLE_BOOST = 1.5f;

    /** What a unit of BM25 adds to a likeness: enough to tell apart what means almost the same. More of it was measured to mislead. */
    private static final double WORDS_WEIGHT = 0.004;

    private static final String ID = "id";
    private static final String AUDIENCE = "audience";
    private static final String POINT = "point";
    private static final String ARTICLE = "article";
    private static final String PASSAGE = "passage";
    private static final String TITLE = "title.";
    private static final String TEXT = "text.";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();

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

    /** What is kept of an article beside the index: its exact points and words. */
    private record Entry(Source source, Lexicon lexicon, @Nullable List<float[]> points, Set<String> titleWords, Set<String> words) {
    }

    /**
     * Takes an article in, in place of what was known of it. To be followed by {@link #refresh}.
     *
     * @param points those of {@link Source#texts}, or null while they are not known: it is then found by its words only
     */
    public synchronized void put(Source source, @Nullable List<float[]> points) {
        var lexicon = Lexicon.of(source.language());
        var documents = new ArrayList<Document>();
        for (var number = 0; number < source.pieces().size(); number++) {
            var piece = source.pieces().get(number);
            var document = document(source, number);
            document.add(new TextField(TITLE + lexicon.key(), source.title() + " " + piece.heading(), Field.Store.NO));
            document.add(new TextField(TEXT + lexicon.key(), piece.text(), Field.Store.NO));
            documents.add(document);
        }
        if (points != null) {
            var title = document(source, -1);
            title.add(new KnnFloatVectorField(POINT, points.getFirst(), VectorSimilarityFunction.DOT_PRODUCT));
            for (var number = 0; number < documents.size(); number++) {
                documents.get(number).add(new KnnFloatVectorField(POINT, points.get(number + 1), VectorSimilarityFunction.DOT_PRODUCT));
            }
            documents.add(title);
        }
        var words = new HashSet<>(lexicon.words(source.title()));
        source.pieces().forEach(piece -> words.addAll(lexicon.words(piece.heading() + " " + piece.text())));
        var entry = new Entry(source, lexicon, points, lexicon.words(source.title()), words);
        try {
            writer.updateDocuments(term(source.id()), documents);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        entries.put(source.id(), entry);
    }

    private static Document document(Source source, int passage) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(source.id()), Field.Store.NO));
        document.add(new StringField(AUDIENCE, source.audience(), Field.Store.NO));
        document.add(new NumericDocValuesField(ARTICLE, source.id()));
        document.add(new NumericDocValuesField(PASSAGE, passage));
        return document;
    }

    private static Term term(long id) {
        return new Term(ID, Long.toString(id));
    }

    public synchronized void remove(long id) {
        entries.remove(id);
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
        var asked = new HashMap<Lexicon, Set<String>>();
        var candidates = new ArrayList<Candidate>();
        candidates(searcher, question, point, filter(audiences)).forEach((article, scores) -> {
            var entry = entries.get(article);
            // What changed since the search began is as it is now, also in whom it is for.
            if (entry != null && !entry.source().pieces().isEmpty() && (audiences == null || audiences.contains(entry.source().audience()))) {
                candidates.add(compare(entry, scores, point, asked.computeIfAbsent(entry.lexicon(), lexicon -> lexicon.words(question))));
            }
        });
        candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed().thenComparing(candidate -> candidate.entry().source().id()));
        return candidates;
    }

    private static Query filter(@Nullable Collection<String> audiences) {
        return audiences == null ? new MatchAllDocsQuery() : new TermInSetQuery(AUDIENCE, audiences.stream().map(BytesRef::new).toList());
    }

    /** By article, what BM25 says of each of its passages; nothing where only the meaning led there. */
    private static Map<Long, Map<Integer, Float>> candidates(IndexSearcher searcher, String question, float @Nullable [] point, Query filter)
            throws IOException {
        var found = new HashMap<Long, Map<Integer, Float>>();
        var words = words(question, filter);
        if (words != null) {
            for (var hit : searcher.search(words, CANDIDATES).scoreDocs) {
                found.computeIfAbsent(number(searcher, hit, ARTICLE), article -> new HashMap<>())
                        .put((int) number(searcher, hit, PASSAGE), hit.score);
            }
        }
        if (point != null) {
            for (var hit : searcher.search(new KnnFloatVectorQuery(POINT, point, CANDIDATES, filter), CANDIDATES).scoreDocs) {
                found.computeIfAbsent(number(searcher, hit, ARTICLE), article -> new HashMap<>());
            }
        }
        return found;
    }

    private static @Nullable Query words(String question, Query filter) {
        var any = new BooleanQuery.Builder();
        var some = false;
        for (var lexicon : Lexicon.values()) {
            for (var word : lexicon.words(question).stream().limit(MOST_WORDS).toList()) {
                any.add(new BoostQuery(new TermQuery(new Term(TITLE + lexicon.key(), word)), TITLE_BOOST), Occur.SHOULD);
                any.add(new TermQuery(new Term(TEXT + lexicon.key(), word)), Occur.SHOULD);
                some = true;
            }
        }
        return some ? new BooleanQuery.Builder().add(any.build(), Occur.MUST).add(filter, Occur.FILTER).build() : null;
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
     * @param fits     how well each passage does by itself
     * @param likeness of title or best passage to the question; NaN where the points of either are not known
     * @param bm25     the score of the best passage
     * @param covered  the share of the question's words that the article has; {@code inTitle} that its title has
     */
    private record Candidate(Entry entry, double[] fits, double likeness, double bm25, double covered, double inTitle) {

        /** What articles are put in order by. */
        double rank() {
            return Double.isNaN(likeness) ? Sureness.likenessByWords(bm25, covered) : likeness + WORDS_WEIGHT * bm25;
        }

        double sureness(@Nullable Candidate other) {
            return Double.isNaN(likeness) ? Sureness.byWords(bm25, inTitle)
                    : Sureness.byMeaning(likeness, other == null ? Double.NaN : likeness - other.likeness);
        }
    }

    private static List<Hit> best(List<Candidate> candidates, int limit) {
        var hits = new ArrayList<Hit>();
        for (var number = 0; number < candidates.size() && hits.size() < limit; number++) {
            var candidate = candidates.get(number);
            var other = number > 0 ? candidates.getFirst() : candidates.size() > 1 ? candidates.get(1) : null;
            var sureness = candidate.sureness(other);
            passages(candidate).stream().limit(Math.min(3, limit - hits.size()))
                    .forEach(piece -> hits.add(new Hit(candidate.entry().source(), candidate.entry().source().pieces().get(piece), sureness)));
        }
        return hits;
    }

    private static Candidate compare(Entry entry, Map<Integer, Float> scores, float @Nullable [] point, Set<String> asked) {
        var points = entry.points();
        var fits = new double[entry.source().pieces().size()];
        var likeness = point == null || points == null ? Double.NaN : Embeddings.similarity(point, points.getFirst());
        var bm25 = 0.0;
        for (var piece = 0; piece < fits.length; piece++) {
            var words = scores.getOrDefault(piece, 0f);
            var meant = point == null || points == null ? 0 : Embeddings.similarity(point, points.get(piece + 1));
            fits[piece] = meant + WORDS_WEIGHT * words;
            bm25 = Math.max(bm25, words);
            likeness = Math.max(likeness, meant); // stays NaN
        }
        return new Candidate(entry, fits, likeness, bm25, share(asked, entry.words()), share(asked, entry.titleWords()));
    }

    private static double share(Set<String> asked, Set<String> words) {
        return asked.isEmpty() ? 0 : (double) asked.stream().filter(words::contains).count() / asked.size();
    }

    /** The article's passages, the one that fits best first. */
    private static List<Integer> passages(Candidate candidate) {
        var order = new ArrayList<Integer>();
        for (var piece = 0; piece < candidate.fits().length; piece++) {
            order.add(piece);
        }
        order.sort(Comparator.comparingDouble((Integer piece) -> candidate.fits()[piece]).reversed());
        return order;
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
