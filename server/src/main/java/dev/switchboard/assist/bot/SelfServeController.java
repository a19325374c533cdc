package dev.switchboard.assist.bot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.knowledge.Articles;
import dev.switchboard.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bot over HTTP (I8). */
@RestController
@RequestMapping("/api/ai")
class SelfServeController {

    private final Talks talks;
    private final Articles articles;

    SelfServeController(Talks talks, Articles articles) {
        this.talks = talks;
        this.articles = articles;
    }

    record Query(@NotBlank @Size(max = Talks.LONGEST_QUERY) String query, @Nullable String sessionId) {
    }

    /**
     * What the bot says, in Markdown, and the articles that its words are from.
     *
     * @param confidence how likely it answers what was asked, 0 to 1
     * @param handoff    whether the bot does not know; a ticket can then carry the talk to people
     */
    record SelfServeAnswer(UUID sessionId, String answer, List<Answer.Source> sources, double confidence, boolean handoff, boolean usedFallback,
            String source) {
    }

    @PostMapping("/self-serve-query")
    SelfServeAnswer ask(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid Query query, HttpServletRequest request) {
        if (query.query().isBlank()) { // the validator's idea of blank knows no spaces but ASCII's
            throw new Problem.Invalid("query", "must not be blank");
        }
        var told = talks.ask(viewer, query.sessionId() == null || query.sessionId().isBlank() ? null : id(query.sessionId()),
                query.query().strip(), request.getLocale());
        return new SelfServeAnswer(told.session(), told.answer().text(), told.answer().sources(), told.answer().confidence(),
                told.answer().handoff(), false, "local");
    }

    /** A talk that is not there: no number of ours is one that cannot be read. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new Problem.NotFound("talk");
        }
    }

    /**
     * What the bot can do.
     *
     * @param articles       how many it answers customers from
     * @param maxQueryLength in characters
     * @param sessionDays    how long a talk is kept after its last question
     */
    record SelfServeInfo(boolean enabled, int articles, String source, int maxQueryLength, int sessionDays) {
    }

    @GetMapping("/self-serve-info")
    SelfServeInfo info() {
        var count = articles.publicCount();
        return new SelfServeInfo(count > 0, count, "local", Talks.LONGEST_QUERY, (int) Talks.KEPT.toDays());
    }

    record SelfServeTurn(String query, String answer, List<Answer.Source> sources, double confidence, boolean handoff, @Nullable Boolean helpful,
            Instant askedAt) {
    }

    record SelfServeSession(UUID sessionId, Instant createdAt, List<SelfServeTurn> turns) {
    }

    /** A talk of one's own, as it went. */
    @GetMapping("/self-serve-sessions/{id}")
    SelfServeSession session(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        var talk = talks.of(viewer, id(id));
        return new SelfServeSession(talk.session().id(), talk.session().createdAt(), talk.turns().stream()
                .map(turn -> new SelfServeTurn(turn.query(), turn.answer().text(), turn.answer().sources(), turn.answer().confidence(),
                        turn.answer().handoff(), turn.helpful(), turn.askedAt())).toList());
    }

    record SelfServeFeedback(@NotNull Boolean helpful) {
    }

    /** Whether the last answer of a talk helped. */
    @PostMapping("/self-serve-sessions/{id}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(@AuthenticationPrincipal Viewer viewer, @PathVariable String id, @RequestBody @Valid SelfServeFeedback feedback) {
        talks.judge(viewer, id(id), feedback.helpful());
    }
}
