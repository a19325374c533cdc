package dev.switchboard.assist.draft;

import java.util.List;

/** What may be told to customers: passages of articles that are published and public, and of no others. */
interface Knowledge {

    /**
     * @param score    how likely it answers what was asked, 0 to 1
     * @param language of the article, such as {@code en} or {@code pt-br}
     */
    record Passage(long articleId, String title, String text, double score, String language) {

        boolean isIn(String other) {
            return language.equals(other) || language.startsWith(other + "-");
        }
    }

    /** The best passages, best first. */
    List<Passage> find(String question, int limit);

    /** Whether everyone may still read the article. */
    boolean isPublic(long articleId);
}
