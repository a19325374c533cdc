package dev.switchboard.knowledge.passages;

import static java.lang.Math.clamp;
import static java.lang.Math.exp;
import static java.lang.Math.min;

/**
 * How sure one may be that an article answers a question, from how it was found: 0 to 1, where at 0.5 a right answer is about as
 * likely as a wrong one. Fitted on questions of which half had lost their article, and checked on others (decision 12). The numbers
 * belong to the model that makes the points, as {@code ai} has it now.
 *
 * @param lexicon      of the article's language; the model was made for English, in others words count for more
 * @param likeness     of the question to the title, or to the passage that is most alike
 * @param ahead        by how much that is more than for the next article; NaN if there is none
 * @param covered      the share of the question's pieces of words that the article has, rare ones counting more
 * @param coveredAhead by how much that is more than for the article that has the most of the others
 * @param inPassage    the share of the question's words that the best passage has
 * @param inTitle      the share that the title has. What is asked beside a title is often a neighbour of what it answers
 * @param asked        how many words that say something the question has: the more, the likelier that much of it is about something else
 */
record Sureness(Lexicon lexicon, double likeness, double ahead, double covered, double coveredAhead, double inPassage, double inTitle, int asked) {

    /** An article that stands alone is taken to be this much ahead; more does not make it surer. */
    private static final double ALONE = 0.25;
    private static final double MOST_ASKED = 10;

    double value() {
        if (Double.isNaN(likeness)) {
            return logistic(0.35 * covered + 1.9 * coveredAhead + 4.9 * inPassage - 3.3);
        }
        if (lexicon != Lexicon.ENGLISH) {
            return logistic(8.7 * likeness + 3.6 * covered + 1.5 * coveredAhead - 5.3);
        }
        return logistic(15.7 * likeness + 6.1 * clamp(Double.isNaN(ahead) ? ALONE : ahead, -ALONE, ALONE) - 4.7 * inTitle + 1.9 * inPassage
                + 2.1 * coveredAhead - 2.9 * min(asked, MOST_ASKED) / MOST_ASKED - 7.75);
    }

    /** How alike an article without points is likely to be, to put it in order among those with. */
    static double likenessByWords(double covered) {
        return 0.1 + 0.5 * covered;
    }

    /** How much covering the question's words adds to a likeness when articles are put in order. */
    static double weightOfWords(Lexicon lexicon) {
        return lexicon == Lexicon.ENGLISH ? 0.08 : 0.3;
    }

    private static double logistic(double sum) {
        return 1 / (1 + exp(-sum));
    }
}
