package dev.switchboard.triage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How good triage is and what it learned (I4), for admins. */
@RestController
@RequestMapping("/api/admin/triage")
class TriageAdminController {

    private static final String ORDER = "triage-models";

    private final JudgementTable judgements;
    private final ModelTable models;
    private final ActiveBrain active;
    private final Retraining retraining;
    private final Clock clock;

    TriageAdminController(JudgementTable judgements, ModelTable models, ActiveBrain active, Retraining retraining, Clock clock) {
        this.judgements = judgements;
        this.models = models;
        this.active = active;
        this.retraining = retraining;
        this.clock = clock;
    }

    record Accuracies(int days, List<Accuracy> fields) {
    }

    /** What agents kept and corrected of triage's guesses, judged within the last days. */
    @GetMapping("/accuracy")
    Accuracies accuracy(@RequestParam(defaultValue = "30") @Min(1) @Max(3650) int days) {
        var tallies = judgements.tallies(clock.instant().minus(Duration.ofDays(days)));
        return new Accuracies(days, Stream.of(Field.values()).map(field -> Accuracy.of(field, tallies)).toList());
    }

    /** What was learned, the newest first, refused ones too. */
    @GetMapping("/models")
    Page<ModelTable.Model> models(@RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var after = Cursor.decode(cursor, ORDER);
        return Page.of(models.page(after == null ? Long.MAX_VALUE : after.id(), limit + 1), limit, last -> new Cursor(ORDER, "", last.id()));
    }

    /** Goes back to, or on to, what was learned another time: at work on all nodes within a moment. */
    @PostMapping("/models/{id}/activate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(@PathVariable long id) {
        try {
            models.activate(id);
        } catch (ModelTable.NotKept gone) {
            if (models.page(id == Long.MAX_VALUE ? id : id + 1, 1).stream().noneMatch(model -> model.id() == id)) {
                throw new Problem.NotFound("model");
            }
            throw new Problem.Conflict("What was learned then was refused, or is no longer kept.");
        }
        active.changed();
    }

    /** Has it learn anew in the background, from all that agents have judged. */
    @PostMapping("/retrain")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retrain() {
        retraining.now();
    }
}
