package dev.switchboard.assignment;

import java.util.Map;

import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.Priority;
import dev.switchboard.tickets.Status;
import dev.switchboard.tickets.TicketEvent;
import org.junit.jupiter.api.Test;

import static dev.switchboard.assignment.AssignmentReader.mayFreeOrWait;
import static org.assertj.core.api.Assertions.assertThat;

/** R1, R2: what sets a hand-out going. */
class AssignmentReaderTests {

    @Test
    void a_new_ticket_an_end_and_a_reopening_do() {
        assertThat(mayFreeOrWait(new TicketEvent.TicketCreated("TKT-1", Status.OPEN, Priority.LOW, "general", null, 1, Channel.WEB, null, null))).isTrue();
        assertThat(mayFreeOrWait(new TicketEvent.StatusChanged(Status.ASSIGNED, Status.RESOLVED, null))).isTrue();
        assertThat(mayFreeOrWait(new TicketEvent.StatusChanged(Status.RESOLVED, Status.OPEN, null))).isTrue();
        assertThat(mayFreeOrWait(new TicketEvent.StatusChanged(Status.ASSIGNED, Status.IN_PROGRESS, null))).isFalse();
    }

    @Test
    void a_ticket_handed_on_does_and_one_taken_back_by_hand_does_not() {
        assertThat(mayFreeOrWait(new TicketEvent.TicketAssigned(1L, 2L, "manual"))).isTrue();
        assertThat(mayFreeOrWait(new TicketEvent.TicketAssigned(1L, null, "manual"))).isFalse();
        assertThat(mayFreeOrWait(new TicketEvent.TicketAssigned(null, 2L, "auto: least loaded 1/5"))).isFalse();
    }

    @Test
    void another_department_or_category_does_and_other_edits_do_not() {
        var change = new TicketEvent.Change("a", "b");
        assertThat(mayFreeOrWait(new TicketEvent.TicketEdited(Map.of("department", change)))).isTrue();
        assertThat(mayFreeOrWait(new TicketEvent.TicketEdited(Map.of("category", change)))).isTrue();
        assertThat(mayFreeOrWait(new TicketEvent.TicketEdited(Map.of("subject", change)))).isFalse();
        assertThat(mayFreeOrWait(new TicketEvent.TicketEdited(Map.of("misuse_flag", new TicketEvent.Change(true, false))))).isTrue();
        assertThat(mayFreeOrWait(new TicketEvent.TicketEdited(Map.of("misuse_flag", new TicketEvent.Change(false, true))))).isFalse();
        assertThat(mayFreeOrWait(new TicketEvent.MessagePosted(1, 1L, false, false, false, null))).isFalse();
        assertThat(mayFreeOrWait(new TicketEvent.FeedbackGiven(5, null))).isFalse();
        assertThat(mayFreeOrWait(new TicketEvent.MessageRated(1, true))).isFalse();
    }
}
