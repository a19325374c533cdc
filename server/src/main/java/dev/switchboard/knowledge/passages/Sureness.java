package dev.switchboard.knowledge.passages;

/**
 * How sure one may be that an article answers a question, from how it was found. The numbers were fitted on questions of which half
 * had lost their article, and checked on others; {@code 0.5} is where as many would be answered wrongly as declined wrongly.
 * They belong to the model that made the points, as {@code ai} has it now.
 */
final class Sureness {

    /** An article that stands alone is taken to be this much more alike than the next; more does not make it surer. */
    private static final double ALONE = 0.2;

    private Sureness() {
    }

    /** By the points of question and article. {@code ahead}: how much more alike than the next article; NaN for none. */
    static double byMeaning(double likeness, double ahead) {
        return logistic(19.8 * likeness + 7.3 * Math.clamp(Double.isNaN(ahead) ? ALONE : ahead, -ALONE, ALONE) - 12.9);
    }

    /**
     * By words alone, where there are no points (yet): less sure.
     *
     * @param bm25    the score of the best passage
     * @param inTitle the share of the question's words that the title has
     */
    static double byWords(double bm25, double inTitle) {
        return logistic(0.43 * bm25 + 2.15 * inTitle - 3.9);
    }

    /** How alike an article without points is likely to be, to put it in order among those with. */
    static double likenessByWords(double bm25, double covered) {
        return 0.25 + 0.24 * covered + 0.026 * bm25;
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
