package dev.switchboard.tickets;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import dev.switchboard.platform.problem.Problem;

/** Tags as they are kept: lower case, stripped, each once, in the order given. */
final class Tags {

    private Tags() {
    }

    /** @throws Problem.Invalid if there are more than 20, or one is longer than 50 characters */
    static List<String> clean(String field, Collection<String> tags) {
        var clean = tags.stream().map(tag -> tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT)).filter(tag -> !tag.isEmpty()).distinct().toList();
        if (clean.size() > 20 || clean.stream().anyMatch(tag -> tag.length() > 50)) {
            throw new Problem.Invalid(field, "may be at most 20 of at most 50 characters");
        }
        return clean;
    }
}
