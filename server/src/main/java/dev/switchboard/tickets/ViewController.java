package dev.switchboard.tickets;

import java.util.List;
import java.util.Map;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Views over HTTP, for agents and admins. */
@RestController
@RequestMapping("/api/views")
class ViewController {

    private final Views views;
    private final ViewCounts counts;

    ViewController(Views views, ViewCounts counts) {
        this.views = views;
        this.counts = counts;
    }

    record All(List<View> items) {
    }

    /** The built-in views, then one's own, then those that admins share. */
    @GetMapping
    All list(@AuthenticationPrincipal Viewer viewer) {
        return new All(views.of(viewer));
    }

    record Counts(List<ViewCounts.Count> items) {
    }

    /** How many tickets each view has for the viewer, counted up to 1,000; in the order of the views. */
    @GetMapping("/counts")
    Counts counts(@AuthenticationPrincipal Viewer viewer) {
        return new Counts(counts.of(viewer));
    }

    /** @param shared whether all agents and admins shall have it, which only admins may decide */
    record NewView(@NotBlank @Size(max = 60) String name, @Nullable Boolean shared,
            @Schema(implementation = ViewQuery.class) @NotNull Map<String, @Nullable Object> query) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View save(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid NewView view) {
        return views.save(viewer, stripped(view.name()), Boolean.TRUE.equals(view.shared()), view.query());
    }

    /** @param position where it is to be among one's own, or among the shared ones, from 0 */
    record ViewChange(@Nullable @Size(min = 1, max = 60) String name, @Nullable Boolean shared,
            @Schema(implementation = ViewQuery.class) @Nullable Map<String, @Nullable Object> query, @Nullable @Min(0) Integer position) {
    }

    /** Changes what is given; a query is replaced as a whole. */
    @PatchMapping("/{id}")
    View change(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody @Valid ViewChange change) {
        return views.change(viewer, id, new Views.Change(change.name() == null ? null : stripped(change.name()), change.shared(), change.query(),
                change.position()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        views.delete(viewer, id);
    }

    private static String stripped(String name) {
        if (name.isBlank()) {
            throw new Problem.Invalid("name", "must not be blank");
        }
        return name.strip();
    }
}
