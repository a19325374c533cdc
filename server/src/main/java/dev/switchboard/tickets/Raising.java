package dev.switchboard.tickets;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.switchboard.accounts.Department;
import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a ticket comes to be (T4, I1). */
@Component
public class Raising {

    private static final Logger log = LoggerFactory.getLogger(Raising.class);

    private final TicketTable tickets;
    private final Categories categories;
    private final Departments departments;
    private final People people;
    private final Triage triage;
    private final Flagging flagging;
    private final DailyLimit limit;
    private final Attachments attachments;
    private final Clock clock;

    Raising(TicketTable tickets, Categories categories, Departments departments, People people, Triage triage, Flagging flagging,
            DailyLimit limit, Attachments attachments, Clock clock) {
        this.tickets = tickets;
        this.categories = categories;
        this.departments = departments;
        this.people = people;
        this.triage = triage;
        this.flagging = flagging;
        this.limit = limit;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * What is asked for. What is null is filled by triage.
     *
     * @param customer   for whom, when an agent or admin raises it; null for oneself
     * @param followUpOf the closed ticket that this one continues
     */
    public record Wish(String subject, String description, @Nullable Priority priority, @Nullable String category, @Nullable String department,
            List<String> tags, List<Long> attachments, @Nullable Long customer, @Nullable Long followUpOf, Channel channel) {
    }

    /**
     * @throws Problem.Invalid if a value is not one of those there are
     * @throws Problem.TooMany beyond the customer's daily limit (T8)
     */
    @Transactional
    public Ticket raise(Viewer viewer, Wish wish) {
        var customerId = customer(viewer, wish.customer());
        var chosenCategory = wish.category() == null ? null : categories.require("category", wish.category());
        var chosenDepartment = wish.department() == null ? null : departments.require("department", wish.department());
        var followUpOf = wish.followUpOf() == null ? null : followed(viewer, wish.followUpOf());
        var tags = Tags.clean("tags", wish.tags());
        limit.require(viewer);

        var harmful = flagging.isHarmful(wish.subject(), wish.description());
        var understood = understand(wish.subject(), wish.description());
        var department = departmentId(chosenDepartment, understood.department());
        var now = clock.instant();
        var id = tickets.insert(new TicketTable.NewTicket(Reference.random(now), wish.subject(), wish.description(),
                wish.priority() == null ? understood.priority() : wish.priority(),
                chosenCategory != null ? chosenCategory : categories.has(understood.category()) ? understood.category() : "general",
                harmful ? null : department,
                customerId, tags, understood.sentiment(), understood.urgencyScore(), understood.language(), harmful, wish.channel(), now,
                followUpOf, null, null, noted(wish, understood)), viewer.actor()).orElseThrow();
        if (harmful) {
            flagging.hold(id, department);
        }
        attachments.attach(viewer, wish.attachments(), id, null);
        return tickets.findAll(List.of(id)).getFirst().shownTo(viewer);
    }

    private long customer(Viewer viewer, @Nullable Long customer) {
        if (customer == null || customer == viewer.id()) {
            return viewer.id();
        }
        viewer.requireStaff();
        return people.find(customer).filter(user -> user.isActive()).map(user -> user.id())
                .orElseThrow(() -> new Problem.Invalid("customer", "must be the id of an active user"));
    }

    private long followed(Viewer viewer, long id) {
        return tickets.find(viewer, id).map(Ticket::id).orElseThrow(() -> new Problem.Invalid("follow_up_of", "must be the id of a ticket you may see"));
    }

    private @Nullable Long departmentId(@Nullable Department chosen, @Nullable String understood) {
        if (chosen != null) {
            return chosen.id();
        }
        return understood == null ? null : departments.find(understood).map(Department::id).orElse(null);
    }

    private static TicketEvent.@Nullable Understood noted(Wish wish, Triage.Understanding understood) {
        if (understood.model() == null) {
            return null;
        }
        var guesses = new LinkedHashMap<String, TicketEvent.Guess>();
        understood.confidences().forEach((field, confidence) -> understood.value(field)
                .ifPresent(value -> guesses.put(field, new TicketEvent.Guess(value, confidence))));
        var chosen = Stream.of(wish.category() == null ? null : "category", wish.priority() == null ? null : "priority",
                wish.department() == null ? null : "department").filter(Objects::nonNull).toList();
        return new TicketEvent.Understood(guesses, chosen, understood.model());
    }

    /** The port promises not to fail; a ticket is worth not relying on it. */
    private Triage.Understanding understand(String subject, String description) {
        try {
            return triage.understand(subject, description);
        } catch (RuntimeException broken) {
            log.error("Triage failed; the ticket is taken without it", broken);
            return Triage.Understanding.PLAIN;
        }
    }
}
