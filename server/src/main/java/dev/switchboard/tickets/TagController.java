package dev.switchboard.tickets;

import java.util.List;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Wire;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TagController {

    private final TagCompletion completion;

    TagController(TagCompletion completion) {
        this.completion = completion;
    }

    record Completion(List<TagCompletion.Tag> items) {
    }

    /** The most used tags among the newest tickets that the viewer sees; for agents and admins. */
    @GetMapping("/api/tags")
    Completion complete(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "") @Size(max = 50) String prefix,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return new Completion(completion.of(viewer, Wire.storable(prefix), limit));
    }
}
