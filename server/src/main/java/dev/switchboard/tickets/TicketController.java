package dev.switchboard.tickets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.EntityTag;
import dev.switchboard.platform.wire.Given;
import dev.switchboard.platform.wire.Idempotency;
import dev.switchboard.platform.wire.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Tickets over HTTP (T4, T5). */
@RestController
@RequestMapping("/api/tickets")
class TicketController {

    private final Raising raising;
    private final Editing editing;
    private final Tickets tickets;
    private final TicketList list;
    private final Export export;
    private final Statistics statistics;
    private final Feedback feedback;
    private final TicketView view;
    private final Timeline timeline;
    private final Idempotency idempotency;

    TicketController(Raising raising, Editing editing, Tickets tickets, TicketList list, Export export, Statistics statistics, Feedback feedback,
            TicketView view, Timeline timeline, Idempotency idempotency) {
        this.raising = raising;
        this.editing = editing;
        this.tickets = tickets;
        this.list = list;
        this.export = export;
        this.statistics = statistics;
        this.feedback = feedback;
        this.view = view;
        this.timeline = timeline;
        this.idempotency = idempotency;
    }

    /**
     * @param customer   for whom an agent or admin raises it
     * @param followUpOf the ticket that this one continues
     */
    record NewTicket(@NotBlank @Size(max = 200) @JsonAlias("title") String subject, @NotBlank @Size(max = 50_000) String description,
            @Nullable Priority priority, @Nullable String category, @Nullable String department, @Nullable List<String> tags,
            @Nullable List<@NotNull Long> attachments, @Nullable Long customer, @Nullable Long followUpOf, @Nullable Channel channel) {
    }

    @PostMapping
    ResponseEntity<Ticket> create(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid NewTicket ticket,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        var channel = ticket.channel() == null || ticket.channel() == Channel.IMPORT || ticket.channel() == Channel.EMAIL ? Channel.WEB : ticket.channel();
        var wish = new Raising.Wish(stripped("subject", ticket.subject()), stripped("description", ticket.description()),
                ticket.priority(), ticket.category(), ticket.department(),
                or(ticket.tags()), or(ticket.attachments()), ticket.customer(), ticket.followUpOf(), channel);
        var raised = idempotency.once(viewer.id(), key, "/api/tickets", ticket, Ticket.class, () -> raising.raise(viewer, wish));
        return tagged(HttpStatus.CREATED, raised);
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The validator's idea of blank knows no spaces but ASCII's. */
    private static String stripped(String field, String text) {
        if (text.isBlank()) {
            throw new Problem.Invalid(field, "must not be blank");
        }
        return text.strip();
    }

    @GetMapping
    Page<TicketSummary> list(@AuthenticationPrincipal Viewer viewer, @ParameterObject TicketQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        return list.page(viewer, query.filter(), query.order(), cursor, limit);
    }

    /** The same list, whole, as CSV. */
    @GetMapping(path = "/export", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> export(@AuthenticationPrincipal Viewer viewer, @ParameterObject TicketQuery query) {
        var filter = query.filter();
        var order = query.order();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tickets.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(output -> export.write(viewer, filter, order, output));
    }

    @GetMapping("/stats")
    Statistics.Numbers stats(@AuthenticationPrincipal Viewer viewer) {
        return statistics.of(viewer);
    }

    /** A ticket with its newest messages, its files, and what the viewer may do next. */
    record Detail(@JsonUnwrapped Ticket ticket, List<Message> messages, boolean hasEarlierMessages, List<Attachment> attachments, Actions actions) {
    }

    /** What the viewer may do with a ticket as it stands. */
    record Actions(List<Status> statuses, boolean canReply, boolean canNote, boolean canAssign, boolean canEdit, boolean canRate, boolean canFollowUp) {

        static Actions of(Ticket ticket, Viewer viewer) {
            var staff = viewer.isStaff();
            var own = ticket.customer().id() == viewer.id();
            var closed = ticket.status() == Status.CLOSED;
            return new Actions(LifeCycle.legal(ticket.status(), viewer), !closed, staff, staff && ticket.status().isActive(),
                    staff || ticket.status() == Status.OPEN, own && !ticket.status().isActive(), closed);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Detail> get(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        var detail = view.of(viewer, id);
        return ResponseEntity.ok().eTag(EntityTag.of(detail.ticket().version())).body(detail);
    }

    record TicketChange(@Nullable @Size(min = 1, max = 200) @JsonAlias("title") String subject, @Nullable @Size(min = 1, max = 50_000) String description,
            @Nullable Status status, @Nullable Priority priority, @Nullable String category,
            @Schema(type = "string", nullable = true) @Nullable Given<String> department,
            @Nullable Sentiment sentiment,
            @Schema(type = "integer", format = "int64", nullable = true) @Nullable Given<Long> assignedAgent, @Nullable List<String> tags) {

        Editing.Change toChange() {
            return new Editing.Change(subject == null ? null : stripped("subject", subject),
                    description == null ? null : stripped("description", description), status, priority, category, department,
                    sentiment, assignedAgent, tags, List.of(), List.of());
        }
    }

    @RequestMapping(path = "/{id}", method = {RequestMethod.PATCH, RequestMethod.PUT})
    ResponseEntity<Ticket> change(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody @Valid TicketChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(HttpStatus.OK, editing.change(viewer, id, change.toChange(), EntityTag.version(ifMatch)));
    }

    record StatusChange(@NotNull Status status) {
    }

    @PostMapping("/{id}/set-status")
    ResponseEntity<Ticket> setStatus(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody @Valid StatusChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(HttpStatus.OK, editing.change(viewer, id, Editing.Change.ofStatus(change.status()), EntityTag.version(ifMatch)));
    }

    record Assignment(@Schema(type = "integer", format = "int64", nullable = true) @Nullable Given<Long> assignedAgent) {
    }

    @PostMapping("/{id}/assign")
    ResponseEntity<Ticket> assign(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody Assignment assignment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (viewer.role() == Role.CUSTOMER) {
            throw new Problem.Forbidden("Tickets are assigned by agents and admins.");
        }
        if (assignment.assignedAgent() == null) {
            throw new Problem.Invalid("assigned_agent", "must be the id of an agent, or null");
        }
        return tagged(HttpStatus.OK, editing.change(viewer, id, Editing.Change.ofAgent(assignment.assignedAgent().value()), EntityTag.version(ifMatch)));
    }

    @GetMapping("/{id}/timeline")
    Page<Timeline.Entry> timeline(@AuthenticationPrincipal Viewer viewer, @PathVariable long id,
            @RequestParam(name = "after_seq", defaultValue = "0") @Min(0) long afterSeq, @RequestParam(required = false) @Nullable @Min(0) Long cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var rows = timeline.of(viewer, id, Objects.requireNonNullElse(cursor, afterSeq), limit + 1);
        return rows.size() <= limit ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), Long.toString(rows.get(limit - 1).seq()));
    }

    record Rating(@Min(1) @Max(5) @NotNull Integer rating, @Nullable @Size(max = 5000) String comment) {
    }

    @PostMapping("/{id}/feedback")
    ResponseEntity<Ticket> rate(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody @Valid Rating rating) {
        feedback.give(viewer, id, rating.rating(), rating.comment());
        return tagged(HttpStatus.OK, tickets.get(viewer, id));
    }

    private static ResponseEntity<Ticket> tagged(HttpStatus status, Ticket ticket) {
        return ResponseEntity.status(status).eTag(EntityTag.of(ticket.version())).body(ticket);
    }
}
