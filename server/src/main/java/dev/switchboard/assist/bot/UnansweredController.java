package dev.switchboard.assist.bot;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the knowledge base lacks, for agents and admins. */
@RestController
@RequestMapping("/api/knowledge/unanswered")
class UnansweredController {

    private final Unanswered unanswered;

    UnansweredController(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    /** Questions of customers that the bot could not answer, or not to their help; the last asked first. */
    @GetMapping
    Page<Unanswered.Question> list(@AuthenticationPrincipal Viewer viewer, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        viewer.requireStaff();
        return unanswered.page(cursor, limit);
    }

    /** Puts a question aside until it is asked again. */
    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        viewer.requireStaff();
        unanswered.dismiss(id);
    }
}
