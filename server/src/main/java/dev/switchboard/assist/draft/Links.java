package dev.switchboard.assist.draft;

import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves in a model's words only links that stand in its sources. A ticket may have talked it into others, and an agent may not
 * notice.
 */
final class Links {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]{1,10}://|www\\.|mailto:|javascript:|data:)[^\\s<>()\\[\\]`\"']+");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]\\n]{0,500})\\](?:\\([^)\\n]{0,2000}\\)|\\[[^\\]\\n]{0,200}\\])");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,500})\\]\\(\\s*<?([^)\\s>]{0,2000})>?[^)\\n]{0,500}\\)");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]{1,200}\\]:.*$");
    private static final Pattern BARE = Pattern.compile("`[^`\\n]*`|<?(" + ADDRESS.pattern() + ")>?");

    private final Set<String> known;

    Links(Collection<String> sources) {
        known = sources.stream().flatMap(source -> ADDRESS.matcher(source).results()).map(MatchResult::group).map(Links::bare).collect(Collectors.toUnmodifiableSet());
    }

    private static String bare(String address) {
        return address.replaceFirst("[.,;:!?]+$", "");
    }

    /** The words with unknown links as text that nobody can click on. */
    String only(String words) {
        var plain = DEFINITION.matcher(IMAGE.matcher(words).replaceAll("$1")).replaceAll("");
        var linked = LINK.matcher(plain).replaceAll(link -> Matcher.quoteReplacement(known.contains(bare(link.group(2))) ? link.group() : link.group(1)));
        return BARE.matcher(linked).replaceAll(address -> Matcher.quoteReplacement(
                address.group(1) == null || known.contains(bare(address.group(1))) ? address.group() : "`" + address.group(1) + "`"));
    }
}
