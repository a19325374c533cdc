package dev.switchboard.knowledge;

import java.util.LinkedHashMap;
import java.util.List;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.knowledge.passages.PlainWords;
import dev.switchboard.platform.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {

    private static final int LONGEST = 2000;
    private static final int EXCERPT = 240;

    private final Passages passages;

    SearchController(Passages passages) {
        this.passages = passages;
    }

    /**
     * An article with the passage that fits best.
     *
     * @param score how likely it answers what was asked, 0 to 1
     */
    record Found(long articleId, String slug, String title, String excerpt, double score, Article.Visibility visibility) {
    }

    record AllFound(List<Found> items) {
    }

    /** Published articles that the viewer may read, found by words and by meaning, the best first. */
    @GetMapping("/api/knowledge/search")
    AllFound search(@AuthenticationPrincipal Viewer viewer, @RequestParam String q,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit) {
        if (q.length() > LONGEST) {
            throw new Problem.Invalid("q", "must have at most " + LONGEST + " characters");
        }
        var best = new LinkedHashMap<Long, Found>();
        for (var passage : passages.find(Reader.of(viewer), q, limit * 3)) {
            best.putIfAbsent(passage.articleId(), new Found(passage.articleId(), passage.slug(), passage.title(),
                    PlainWords.line(passage.text(), EXCERPT), passage.score(), passage.visibility()));
        }
        return new AllFound(best.values().stream().limit(limit).toList());
    }
}
