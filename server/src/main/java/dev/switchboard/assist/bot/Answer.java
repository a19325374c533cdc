package dev.switchboard.assist.bot;

import java.util.List;

/**
 * What the bot says.
 *
 * @param text       Markdown
 * @param confidence how likely it answers what was asked, 0 to 1
 * @param handoff    whether the bot does not know, and a person should be asked
 */
record Answer(String text, List<Source> sources, double confidence, boolean handoff) {

    /** @param quote the article's own words */
    record Source(long articleId, String slug, String title, String quote) {
    }
}
