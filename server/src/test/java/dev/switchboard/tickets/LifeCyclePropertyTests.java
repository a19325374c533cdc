package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** T3 by random walks: whatever is asked, by whomever, the ticket goes only where the table lets it. */
@SwitchboardTest
class LifeCyclePropertyTests {

    @Autowired
    Desk desk;

    @Autowired
    TicketLog log;

    @BeforeEach
    void open() {
        desk.open();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void random_moves_go_where_the_table_says_and_nowhere_else(long seed) {
        var random = new Random(seed);
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var id = customer.raise("Walk", "department", department);
        var path = "/api/tickets/" + id;
        var model = new Model();

        for (var step = 0; step < 40; step++) {
            var byAgent = random.nextBoolean();
            var who = byAgent ? agent : customer;
            var trace = "seed %d, step %d, %s, from %s".formatted(seed, step, byAgent ? "agent" : "customer", model.status);
            switch (random.nextInt(4)) {
                case 0 -> model.message(who.post(path + "/messages", Map.of("body", "step " + step)).status(), byAgent, trace);
                case 1 -> {
                    var assignee = random.nextBoolean() ? agent.id() : null;
                    var answer = agent.post(path + "/assign", java.util.Collections.singletonMap("assigned_agent", assignee));
                    model.assign(answer.status(), assignee, trace);
                }
                default -> {
                    var next = Status.values()[random.nextInt(Status.values().length)];
                    model.move(who.post(path + "/set-status", Map.of("status", next.name())), next, byAgent, trace + " to " + next);
                }
            }
            var now = agent.get(path).expect(200);
            assertThat(now.text("status")).as(trace).isEqualTo(model.status.name().toLowerCase());
            assertThat(now.at("assigned_agent").isNull()).as(trace).isEqualTo(model.agent == null);
            assertThat(now.at("closed_at").isNull()).as(trace).isEqualTo(model.status != Status.CLOSED);
            assertThat(now.at("resolved_at").isNull()).as(trace).isEqualTo(model.status.isActive());
            requireActions(now, model.status, agent);
            requireActions(customer.get(path).expect(200), model.status, customer);
            if (model.status == Status.CLOSED) {
                break;
            }
        }
        var events = log.events().stream(id, 0, Long.MAX_VALUE, true, 1000);
        assertThat(events).extracting(event -> event.seq()).containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, events.size()).boxed().toList());
        requireLegalLog(events.stream().map(log::read).toList());
    }

    private static void requireActions(Http.Answer detail, Status status, Http who) {
        assertThat(detail.at("actions.statuses").valueStream().map(next -> Status.valueOf(next.asString().toUpperCase())).toList())
                .isEqualTo(LifeCycle.legal(status, viewer(detail.at("actions.can_note").asBoolean() ? Role.AGENT : Role.CUSTOMER)));
        assertThat(detail.at("actions.can_reply").asBoolean()).isEqualTo(status != Status.CLOSED);
        assertThat(detail.at("actions.can_follow_up").asBoolean()).isEqualTo(status == Status.CLOSED);
    }

    private static Viewer viewer(Role role) {
        return new Viewer(1, "x", "x", role, java.util.Set.of(), null);
    }

    /** Every step in the log starts where the one before ended. */
    private static void requireLegalLog(List<TicketEvent> events) {
        var status = Status.OPEN;
        Long agent = null;
        for (var event : events) {
            if (event instanceof TicketEvent.StatusChanged changed) {
                assertThat(changed.before()).isEqualTo(status);
                status = changed.after();
            } else if (event instanceof TicketEvent.TicketAssigned assigned) {
                assertThat(assigned.before()).isEqualTo(agent);
                agent = assigned.after();
            }
        }
    }

    /** What should become of a ticket, said a second time and in other words. */
    private static final class Model {

        private Status status = Status.OPEN;
        private Long agent;

        void message(int answer, boolean byAgent, String trace) {
            assertThat(answer).as(trace).isEqualTo(status == Status.CLOSED ? 409 : 201);
            if (!byAgent && status == Status.WAITING_ON_CUSTOMER) {
                status = Status.IN_PROGRESS;
            } else if (!byAgent && status == Status.RESOLVED) {
                status = Status.OPEN;
            }
        }

        void assign(int answer, Long assignee, String trace) {
            var refused = status == Status.CLOSED || status == Status.RESOLVED && assignee != null;
            assertThat(answer).as(trace).isEqualTo(refused ? 409 : 200);
            if (refused || java.util.Objects.equals(agent, assignee)) {
                return;
            }
            agent = assignee;
            if (assignee == null && status != Status.RESOLVED) {
                status = Status.OPEN;
            } else if (assignee != null && status == Status.OPEN) {
                status = Status.ASSIGNED;
            }
        }

        void move(Http.Answer answer, Status next, boolean byAgent, String trace) {
            var staffMay = switch (next) {
                case OPEN -> status == Status.RESOLVED;
                case ASSIGNED -> false;
                case IN_PROGRESS -> status == Status.OPEN || status == Status.ASSIGNED || status == Status.WAITING_ON_CUSTOMER || status == Status.RESOLVED;
                case WAITING_ON_CUSTOMER -> status == Status.OPEN || status == Status.ASSIGNED || status == Status.IN_PROGRESS;
                case RESOLVED -> status != Status.RESOLVED && status != Status.CLOSED;
                case CLOSED -> status != Status.CLOSED;
            };
            var customerMay = staffMay && (next == Status.CLOSED || next == Status.OPEN);
            if (next == status || (byAgent ? staffMay : customerMay)) {
                assertThat(answer.status()).as(trace).isEqualTo(200);
                status = next;
            } else if (staffMay) {
                assertThat(answer.status()).as(trace).isEqualTo(403);
            } else {
                assertThat(answer.status()).as(trace).isEqualTo(409);
                var legal = new ArrayList<String>();
                LifeCycle.legal(status, viewer(byAgent ? Role.AGENT : Role.CUSTOMER)).forEach(one -> legal.add(one.name().toLowerCase()));
                assertThat(answer.at("legal").valueStream().map(one -> one.asString()).toList()).as(trace).isEqualTo(legal);
            }
        }
    }

    @Test
    void two_who_move_a_ticket_at_once_leave_a_whole_log() throws Exception {
        var department = desk.department();
        var agents = List.of(desk.agent(department), desk.agent(department), desk.admin());
        var customer = desk.customer();
        var id = customer.raise("Busy", "department", department);
        var path = "/api/tickets/" + id;
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<java.util.concurrent.Callable<Integer>>();
            for (var i = 0; i < 30; i++) {
                var who = agents.get(i % 3);
                var n = i;
                jobs.add(() -> switch (n % 5) {
                    case 0 -> who.post(path + "/set-status", Map.of("status", "in_progress")).status();
                    case 1 -> who.post(path + "/set-status", Map.of("status", "waiting_on_customer")).status();
                    case 2 -> customer.post(path + "/messages", Map.of("body", "m" + n)).status();
                    case 3 -> who.post(path + "/assign", Map.of("assigned_agent", who.id())).status();
                    default -> who.patch(path, Map.of("priority", n % 2 == 0 ? "high" : "low")).status();
                });
            }
            assertThat(threads.invokeAll(jobs).stream().map(job -> job.resultNow()).toList()).allMatch(status -> status < 300 || status == 409);
        }
        var events = log.events().stream(id, 0, Long.MAX_VALUE, true, 1000);
        assertThat(events.getLast().seq()).isEqualTo(events.size()).isEqualTo(customer.get(path).at("version").asLong());
        requireLegalLog(events.stream().map(log::read).toList());
    }
}
