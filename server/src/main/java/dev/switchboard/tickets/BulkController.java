package dev.switchboard.tickets;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Given;
import dev.switchboard.platform.wire.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes to many tickets at once over HTTP. */
@RestController
class BulkController {

    private final Bulk bulk;

    BulkController(Bulk bulk) {
        this.bulk = bulk;
    }

    /** @param ids of at most 200 tickets, each once */
    record Change(@NotNull @Size(min = 1, max = 200) List<@NotNull Long> ids, @Nullable Status status, @Nullable Priority priority,
            @Nullable String category, @Schema(type = "string", nullable = true) @Nullable Given<String> department,
            @Schema(type = "integer", format = "int64", nullable = true) @Nullable Given<Long> assignedAgent,
            @Nullable List<@NotNull String> addTags, @Nullable List<@NotNull String> removeTags) {

        Editing.Change toChange() {
            return new Editing.Change(null, null, status, priority, category, department, null, assignedAgent, null,
                    Objects.requireNonNullElse(addTags, List.of()), Objects.requireNonNullElse(removeTags, List.of()));
        }
    }

    /** Why one ticket was not changed: what a request about this ticket alone would have been answered with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(String type, String title, int status, String detail, @Nullable List<Problem.FieldError> errors,
            @Nullable List<Status> legal, @Nullable String traceId) {

        static Refusal of(ProblemDetail problem) {
            var properties = Objects.requireNonNullElse(problem.getProperties(), Map.<String, Object>of());
            return new Refusal(String.valueOf(problem.getType()), String.valueOf(problem.getTitle()), problem.getStatus(),
                    String.valueOf(problem.getDetail()), errors(properties.get("errors")), legal(properties.get("legal")),
                    (String) properties.get("trace_id"));
        }

        private static @Nullable List<Problem.FieldError> errors(@Nullable Object errors) {
            return errors instanceof List<?> list ? list.stream().map(Problem.FieldError.class::cast).toList() : null;
        }

        private static @Nullable List<Status> legal(@Nullable Object legal) {
            return legal instanceof List<?> list ? list.stream().map(name -> Wire.parse(Status.class, (String) name)).toList() : null;
        }
    }

    /** Of {@code ticket} and {@code problem} there is one, as {@code ok} says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(long id, boolean ok, @Nullable Ticket ticket, @Nullable Refusal problem) {

        static Result of(Bulk.Outcome outcome) {
            return new Result(outcome.id(), outcome.ticket() != null, outcome.ticket(),
                    outcome.problem() == null ? null : Refusal.of(outcome.problem()));
        }
    }

    record Results(List<Result> results) {
    }

    /** Makes one change to many tickets, each in a transaction of its own; answers what became of each, in the order given. */
    @PostMapping("/api/tickets/bulk")
    Results change(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid Change change) {
        if (new HashSet<>(change.ids()).size() < change.ids().size()) {
            throw new Problem.Invalid("ids", "must name each ticket once");
        }
        return new Results(bulk.change(viewer, change.ids(), change.toChange()).stream().map(Result::of).toList());
    }
}
