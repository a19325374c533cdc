package dev.switchboard.notifications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.notifications.Concern.Situation;
import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.Priority;
import dev.switchboard.tickets.Status;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketEvent.Change;
import dev.switchboard.tickets.Tickets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** N2, as a table: whom each event concerns. */
class ConcernTests {

    private static final long CUSTOMER = 1;
    private static final long AGENT = 2;
    private static final long COLLEAGUE = 3;
    private static final long ELSEWHERE = 4;
    private static final long ADMIN = 5;
    private static final long IT = 10;
    private static final long HR = 11;
    private static final long EMPTY = 12;
    private static final List<Viewer> STAFF = List.of(staff(AGENT, Role.AGENT, IT), staff(COLLEAGUE, Role.AGENT, IT), staff(ELSEWHERE, Role.AGENT, HR),
            new Viewer(ADMIN, "admin", "", Role.ADMIN, Set.of(), null));

    private static Viewer staff(long id, Role role, long department) {
        return new Viewer(id, "staff" + id, "", role, Set.of(department), null);
    }

    private static Situation situation(@Nullable Long agent, boolean flagged, boolean anew, Long... staffOn) {
        return new Situation(new Tickets.Scope(7, CUSTOMER, IT, agent, 1), flagged, anew, Set.of(staffOn), STAFF,
                Map.of("it", IT, "hr", HR, "empty", EMPTY));
    }

    private static TicketEvent.TicketCreated created(@Nullable Long department) {
        return new TicketEvent.TicketCreated("TKT-1", Status.OPEN, Priority.LOW, "general", department, CUSTOMER, Channel.WEB, null, null);
    }

    private static TicketEvent.MessagePosted said(boolean internal) {
        return new TicketEvent.MessagePosted(1, CUSTOMER, internal, false, false, null);
    }

    private static TicketEvent.TicketEdited edited(Object... changes) {
        var all = new LinkedHashMap<String, Change>();
        for (var i = 0; i < changes.length; i += 3) {
            all.put((String) changes[i], new Change(changes[i + 1], changes[i + 2]));
        }
        return new TicketEvent.TicketEdited(all);
    }

    private static void assertConcern(TicketEvent event, Situation now, Kind kind, Long... people) {
        assertThat(Concern.of(event, now)).isEqualTo(new Concern(kind, Set.of(people)));
    }

    @Test
    void a_new_ticket_concerns_the_agents_of_its_department() {
        assertConcern(created(IT), situation(null, false, false), Kind.TICKET_CREATED, AGENT, COLLEAGUE);
        assertConcern(created(HR), situation(null, false, false), Kind.TICKET_CREATED, ELSEWHERE);
    }

    @Test
    void one_that_no_agent_would_find_concerns_the_admins() {
        assertConcern(created(null), situation(null, false, false), Kind.TICKET_CREATED, ADMIN);
        assertConcern(created(EMPTY), situation(null, false, false), Kind.TICKET_CREATED, ADMIN);
    }

    @Test
    void a_harmful_ticket_concerns_the_admins_once_and_only_as_misuse() {
        var flag = edited(TicketEvent.MISUSE_FLAG, false, true, "department", "it", null);
        assertConcern(created(null), situation(null, true, false), Kind.MISUSE_DETECTED, ADMIN);
        assertThat(Concern.of(created(IT), situation(null, true, true))).isNull();
        assertThat(Concern.of(created(null), situation(null, true, true))).isNull();
        assertConcern(flag, situation(null, true, true), Kind.MISUSE_DETECTED, ADMIN);
    }

    @Test
    void a_ticket_that_waits_is_new_to_the_department_that_it_comes_to() {
        assertConcern(edited("department", "hr", "it"), situation(null, false, false), Kind.TICKET_CREATED, AGENT, COLLEAGUE);
        assertConcern(edited(TicketEvent.MISUSE_FLAG, true, false, "department", null, "it"), situation(null, false, false),
                Kind.TICKET_CREATED, AGENT, COLLEAGUE);
        assertThat(Concern.of(edited("department", "hr", "it"), situation(AGENT, false, false))).isNull();
        assertThat(Concern.of(edited("department", "hr", "it"), situation(null, true, false))).isNull();
        assertThat(Concern.of(edited("department", "it", null), situation(null, false, false))).isNull();
        assertThat(Concern.of(edited("subject", "one", "other"), situation(null, false, false))).isNull();
    }

    @Test
    void a_message_concerns_the_customer_and_the_agent_or_those_who_have_said_something_as_long_as_there_is_none() {
        assertConcern(said(false), situation(AGENT, false, false, COLLEAGUE), Kind.MESSAGE_RECEIVED, CUSTOMER, AGENT);
        assertConcern(said(false), situation(null, false, false, COLLEAGUE), Kind.MESSAGE_RECEIVED, CUSTOMER, COLLEAGUE);
        assertConcern(said(false), situation(null, false, false), Kind.MESSAGE_RECEIVED, CUSTOMER);
    }

    @Test
    void a_note_does_not_concern_the_customer() {
        assertConcern(said(true), situation(AGENT, false, false), Kind.MESSAGE_RECEIVED, AGENT);
        assertConcern(said(true), situation(null, false, false, COLLEAGUE, CUSTOMER), Kind.MESSAGE_RECEIVED, COLLEAGUE);
    }

    @Test
    void an_assignment_concerns_the_agent_and_the_customer_as_long_as_it_holds() {
        assertConcern(new TicketEvent.TicketAssigned(null, AGENT, "manual"), situation(AGENT, false, false), Kind.TICKET_ASSIGNED, CUSTOMER, AGENT);
        assertThat(Concern.of(new TicketEvent.TicketAssigned(null, COLLEAGUE, "manual"), situation(AGENT, false, false))).isNull();
        assertThat(Concern.of(new TicketEvent.TicketAssigned(AGENT, null, "manual"), situation(null, false, false))).isNull();
    }

    @Test
    void a_status_concerns_the_customer_and_the_agent_unless_it_merely_follows() {
        assertConcern(new TicketEvent.StatusChanged(Status.IN_PROGRESS, Status.RESOLVED, null), situation(AGENT, false, false),
                Kind.STATUS_CHANGED, CUSTOMER, AGENT);
        assertConcern(new TicketEvent.StatusChanged(Status.RESOLVED, Status.OPEN, "customer replied"), situation(AGENT, false, false),
                Kind.STATUS_CHANGED, CUSTOMER, AGENT);
        for (var follows : List.of(new TicketEvent.StatusChanged(Status.OPEN, Status.ASSIGNED, null),
                new TicketEvent.StatusChanged(Status.IN_PROGRESS, Status.OPEN, null),
                new TicketEvent.StatusChanged(Status.WAITING_ON_CUSTOMER, Status.IN_PROGRESS, "customer replied"))) {
            assertThat(Concern.of(follows, situation(AGENT, false, false))).as("%s", follows).isNull();
        }
    }

    @Test
    void a_rating_concerns_nobody() {
        assertThat(Concern.of(new TicketEvent.FeedbackGiven(5, "Thanks"), situation(AGENT, false, false))).isNull();
    }

    @Provide
    Arbitrary<TicketEvent> events() {
        var status = Arbitraries.of(Status.class);
        var departments = Arbitraries.of("it", "hr", "empty", "gone").injectNull(0.2);
        return Arbitraries.oneOf(
                Arbitraries.of(IT, HR, EMPTY).injectNull(0.3).map(ConcernTests::created),
                Arbitraries.of(true, false).map(ConcernTests::said),
                Combinators.combine(status, status).as((before, after) -> new TicketEvent.StatusChanged(before, after, null)),
                Arbitraries.of(AGENT, COLLEAGUE).injectNull(0.3).map(after -> new TicketEvent.TicketAssigned(null, after, "manual")),
                Combinators.combine(departments, departments).as((before, after) -> edited("department", before, after)),
                Arbitraries.of(true, false).map(on -> edited(TicketEvent.MISUSE_FLAG, !on, on)));
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Combinators.combine(Arbitraries.of(AGENT, COLLEAGUE, ELSEWHERE).injectNull(0.4), Arbitraries.of(true, false), Arbitraries.of(true, false),
                Arbitraries.of(CUSTOMER, AGENT, COLLEAGUE).set()).as((agent, flagged, anew, on) -> situation(agent, flagged, anew, on.toArray(Long[]::new)));
    }

    @Property
    void customers_are_told_of_what_is_public_and_misuse_is_for_admins(@ForAll("events") TicketEvent event, @ForAll("situations") Situation now) {
        var concern = Concern.of(event, now);
        if (concern == null) {
            return;
        }
        if (event.internal() || concern.kind() == Kind.TICKET_CREATED || concern.kind() == Kind.MISUSE_DETECTED) {
            assertThat(concern.userIds()).doesNotContain(CUSTOMER);
        }
        if (concern.kind() == Kind.MISUSE_DETECTED) {
            assertThat(concern.userIds()).isSubsetOf(ADMIN);
        }
        if (now.isFlagged()) {
            assertThat(concern.kind()).isNotEqualTo(Kind.TICKET_CREATED);
        }
        if (!Concern.needsStaff(event)) {
            var without = new Situation(now.ticket(), now.isFlagged(), now.hasBeenFlaggedAnew(), now.staffOn(), List.of(), Map.of());
            assertThat(Concern.of(event, without)).isEqualTo(concern);
        }
    }
}
