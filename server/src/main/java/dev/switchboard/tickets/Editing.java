package dev.switchboard.tickets;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import dev.switchboard.accounts.Department;
import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.AccountLog;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to a ticket: its fields, its status, its agent (T3, T4, R5), one or several at once, all or none. */
@Component
public class Editing {

    private final TicketTable tickets;
    private final Categories categories;
    private final Departments departments;
    private final People people;
    private final AccountLog accounts;
    private final Triage triage;
    private final Flagging flagging;
    private final Clock clock;

    Editing(TicketTable tickets, Categories categories, Departments departments, People people, AccountLog accounts, Triage triage, Flagging flagging,
            Clock clock) {
        this.tickets = tickets;
        this.categories = categories;
        this.departments = departments;
        this.people = people;
        this.accounts = accounts;
        this.triage = triage;
        this.flagging = flagging;
        this.clock = clock;
    }

    /**
     * What is to change; what is null stays. A {@link Given} may be given as nothing: no department, no agent.
     *
     * @param tags       those that take the place of all there are
     * @param addTags    those that are there afterwards, beside the others
     * @param removeTags those that are not
     */
    public record Change(@Nullable String subject, @Nullable String description, @Nullable Status status, @Nullable Priority priority,
            @Nullable String category, @Nullable Given<String> department, @Nullable Sentiment sentiment, @Nullable Given<Long> assignedAgent,
            @Nullable List<String> tags, List<String> addTags, List<String> removeTags) {

        static Change ofStatus(Status status) {
            return new Change(null, null, status, null, null, null, null, null, null, List.of(), List.of());
        }

        static Change ofAgent(@Nullable Long agent) {
            return new Change(null, null, null, null, null, null, null, new Given<>(agent), null, List.of(), List.of());
        }

        boolean isForStaff() {
            return priority != null || category != null || department != null || sentiment != null || assignedAgent != null || tags != null
                    || !addTags.isEmpty() || !removeTags.isEmpty();
        }

        boolean isNothing() {
            return subject == null && description == null && status == null && !isForStaff();
        }
    }

    /**
     * Looks at what is right or wrong with a change whichever ticket it is made to; for those who make it to several.
     *
     * @throws Problem.Invalid if there is no such category, department or agent, or the tags are no tags
     */
    void requireKnown(Change change) {
        if (change.category() != null) {
            categories.require("category", change.category());
        }
        if (change.department() != null && change.department().value() != null) {
            departments.require("department", change.department().value());
        }
        if (change.assignedAgent() != null && change.assignedAgent().value() != null) {
            people.requireAgent("assigned_agent", change.assignedAgent().value());
        }
        var added = Tags.clean("add_tags", change.addTags());
        if (!Collections.disjoint(added, Tags.clean("remove_tags", change.removeTags()))) {
            throw new Problem.Invalid("remove_tags", "must not name what add_tags names");
        }
    }

    /**
     * @param expected the version the caller has read, or null for any
     * @throws Problem.Stale     if the ticket has another version by now
     * @throws Problem.Conflict  if the status may not follow
     * @throws Problem.Forbidden if a customer changes what customers may not
     */
    @Transactional
    public Ticket change(Viewer viewer, long id, Change change, @Nullable Long expected) {
        if (viewer.isCustomer() && change.isForStaff()) {
            throw new Problem.Forbidden("Customers may change subject and description while a ticket is open, close it, or reopen it.");
        }
        var agent = change.assignedAgent() == null ? null : change.assignedAgent().value();
        if (agent != null) {
            accounts.lock(agent); // before the ticket, in the order in which tickets are given out; and before a look at whether the agent is still here
            people.requireAgent("assigned_agent", agent);
        }
        var ticket = tickets.lock(viewer, id).orElseThrow(() -> new Problem.NotFound("ticket"));
        if (expected != null && expected != ticket.version) {
            throw new Problem.Stale(read(viewer, id), ticket.version);
        }
        editTexts(viewer, ticket, change);
        editRouting(ticket, change);
        if (change.assignedAgent() != null) {
            assign(ticket, agent);
        }
        if (change.status() != null && change.status() != ticket.status) {
            LifeCycle.require(ticket.status, change.status(), viewer);
            ticket.become(change.status(), clock.instant(), null);
        }
        tickets.save(ticket, viewer.actor());
        return read(viewer, id);
    }

    private Ticket read(Viewer viewer, long id) {
        return tickets.findAll(List.of(id)).getFirst().shownTo(viewer);
    }

    private void editTexts(Viewer viewer, TicketDraft ticket, Change change) {
        var subject = change.subject() == null ? ticket.subject : change.subject();
        var description = change.description() == null ? ticket.description : change.description();
        if (subject.equals(ticket.subject) && description.equals(ticket.description)) {
            return;
        }
        if (viewer.isCustomer() && ticket.status != Status.OPEN) {
            throw new Problem.Conflict("Subject and description can be changed while the ticket is open; please add a message instead.");
        }
        ticket.edited("subject", ticket.subject, subject);
        ticket.subject = subject;
        ticket.describe(description);
        var understood = triage.understand(subject, description);
        if (understood.model() == null) {
            return; // nobody tried: what was known stays
        }
        ticket.edited("sentiment", ticket.sentiment, understood.sentiment());
        ticket.edited("urgency_score", ticket.urgencyScore, understood.urgencyScore());
        ticket.sentiment = understood.sentiment();
        ticket.urgencyScore = understood.urgencyScore();
        if (viewer.isCustomer() && flagging.isHarmful(subject, description)) {
            flagging.flag(ticket);
        }
    }

    private void editRouting(TicketDraft ticket, Change change) {
        if (change.priority() != null) {
            ticket.edited("priority", ticket.priority, change.priority());
            ticket.priority = change.priority();
        }
        if (change.category() != null) {
            var category = categories.require("category", change.category());
            ticket.edited("category", ticket.category, category);
            ticket.category = category;
        }
        if (change.department() != null) {
            var key = change.department().value();
            var id = key == null ? null : departments.require("department", key).id();
            if (!Objects.equals(id, ticket.departmentId)) {
                ticket.edited("department", key(ticket.departmentId), key(id));
                ticket.departmentId = id;
            }
        }
        if (change.sentiment() != null) {
            ticket.edited("sentiment", ticket.sentiment, change.sentiment());
            ticket.sentiment = change.sentiment();
        }
        var tags = tags(ticket.tags, change);
        ticket.edited("tags", ticket.tags, tags);
        ticket.tags = tags;
    }

    private static List<String> tags(List<String> before, Change change) {
        if (change.tags() == null && change.addTags().isEmpty() && change.removeTags().isEmpty()) {
            return before;
        }
        var tags = new ArrayList<>(change.tags() == null ? before : change.tags());
        tags.removeAll(Tags.clean("remove_tags", change.removeTags()));
        tags.addAll(change.addTags());
        return Tags.clean("tags", tags);
    }

    private @Nullable String key(@Nullable Long departmentId) {
        return departmentId == null ? null : departments.all().stream().filter(department -> department.id() == departmentId)
                .map(Department::key).findFirst().orElse(null);
    }

    private void assign(TicketDraft ticket, @Nullable Long agent) {
        if (ticket.status == Status.CLOSED || agent != null && ticket.status == Status.RESOLVED) {
            throw new Problem.Conflict("A ticket that is %s is not assigned to anyone new."
                    .formatted(dev.switchboard.platform.wire.Wire.name(ticket.status)));
        }
        ticket.assign(agent, "manual", clock.instant());
    }
}
