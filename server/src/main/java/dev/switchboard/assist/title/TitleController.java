package dev.switchboard.assist.title;

import dev.switchboard.accounts.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets/suggest-title")
class TitleController {

    private final Titles titles;

    TitleController(Titles titles) {
        this.titles = titles;
    }

    /** Longer than a ticket's description may be: a title can be had for whatever was pasted into the form. */
    record Described(@NotNull @Size(max = 100_000) String description) {
    }

    record Suggested(String suggestedTitle, boolean usedFallback, String source) {
    }

    /** A title for a description, whatever it says; for one that says nothing, a general one. */
    @PostMapping
    Suggested suggest(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid Described described) {
        var title = titles.suggest(viewer, described.description());
        return new Suggested(title.words(), title.usedFallback(), title.source());
    }
}
