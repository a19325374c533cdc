package dev.switchboard.realtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** L4: exactly what was missed, once, in order. */
@SwitchboardTest
class ResumeTests {

    @Autowired
    Desk desk;
    private Http agent = new Http("", null, 0);
    private Http customer = agent;
    private String department = "";
    private long ticket;

    @BeforeEach
    void open() {
        desk.open();
        department = desk.department();
        agent = desk.agent(department);
        customer = desk.customer();
        ticket = customer.raise("Printer", "department", department);
    }

    private void say(Http person, String body, boolean internal) {
        person.post("/api/tickets/" + ticket + "/messages", Map.of("body", body, "is_internal", internal)).expect(201);
    }

    private void sayMany(int count) {
        try (var threads = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, count).mapToObj(i -> CompletableFuture.runAsync(() -> say(agent, "Line " + i, false), threads)).toList()
                    .forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_resumed_room_hears_what_it_missed_and_then_what_is_new() {
        for (var i = 0; i < 5; i++) {
            say(agent, "Line " + i, false);
        }
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket + "?after_seq=3")) {
            await().until(() -> room.seqs(ticket).size() == 3);
            say(agent, "Line 5", false);
            await().until(() -> room.seqs(ticket).size() == 4);
            assertThat(room.seqs(ticket)).containsExactly(4L, 5L, 6L, 7L);
            assertThat(room.hear("room.joined").get("seq").asLong()).isEqualTo(3);
        }
    }

    @Test
    void a_subscribe_right_after_connecting_is_as_good_as_a_number_in_the_address() {
        for (var i = 0; i < 5; i++) {
            say(agent, "Line " + i, false);
        }
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket)) {
            room.say("subscribe", Map.of("after_seq", 2));
            await().until(() -> room.seqs(ticket).size() == 4);
            assertThat(room.settle().seqs(ticket)).containsExactly(3L, 4L, 5L, 6L);
        }
    }

    @Test
    void a_room_without_a_number_tells_nothing_of_the_past() {
        say(agent, "Before", false);
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket)) {
            room.hear("room.joined");
            say(agent, "After", false);
            room.hear("ticket.message_created");
            assertThat(room.seqs(ticket)).containsExactly(3L);
        }
    }

    @Test
    void a_number_beyond_the_end_is_the_end() {
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket + "?after_seq=1000")) {
            room.hear("room.joined");
            say(agent, "Hello", false);
            room.hear("ticket.message_created");
        }
    }

    @Test
    void a_customers_resume_passes_over_internal_notes() {
        for (var i = 0; i < 4; i++) {
            say(agent, (i % 2 == 0 ? "secret " : "open ") + i, i % 2 == 0);
        }
        try (var room = LiveSocket.of(customer, "/ws/tickets/" + ticket + "?after_seq=0")) {
            await().until(() -> room.seqs(ticket).size() == 3);
            say(agent, "secret again", true);
            say(agent, "open again", false);
            room.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("open again"));
            assertThat(room.seqs(ticket)).containsExactly(1L, 3L, 5L, 7L);
            assertThat(room.told().toString()).doesNotContain("secret");
        }
    }

    @Test
    void more_than_fits_into_the_queue_is_caught_up_with() {
        sayMany(700);
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket + "?after_seq=0")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> room.seqs(ticket).size() == 701);
            assertThat(room.seqs(ticket)).isEqualTo(LongStream.rangeClosed(1, 701).boxed().toList());
        }
    }

    @Test
    void in_a_storm_of_messages_and_reconnections_nothing_is_lost_doubled_or_out_of_order() {
        var random = new Random(4);
        var writers = 6;
        var each = 40;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var storm = new ArrayList<CompletableFuture<Void>>();
            for (var writer = 0; writer < writers; writer++) {
                var name = "Writer " + writer;
                storm.add(CompletableFuture.runAsync(() -> {
                    for (var i = 0; i < each; i++) {
                        say(agent, name + " " + i, i % 3 == 0);
                    }
                }, threads));
            }
            var heard = new ArrayList<Long>();
            var total = 1L + writers * each;
            for (var turn = 0; turn < 1000 && (heard.isEmpty() || heard.getLast() < total); turn++) {
                hearSome(heard, turn, 1 + random.nextInt(25), total);
            }
            storm.forEach(CompletableFuture::join);
            assertThat(heard).isEqualTo(LongStream.rangeClosed(1, total).boxed().toList());
        }
    }

    /** Resumes in one of the three ways there are, hears a few events, and is cut off. */
    private void hearSome(List<Long> heard, int turn, int enough, long total) {
        var after = heard.isEmpty() ? 0 : heard.getLast();
        var socket = switch (turn % 3) {
            case 0 -> LiveSocket.of(agent, "/ws/tickets/" + ticket + "?after_seq=" + after);
            case 1 -> LiveSocket.of(agent, "/ws/chat/" + ticket).say("subscribe", Map.of("after_seq", after));
            default -> LiveSocket.of(agent, "/ws").say("subscribe", Map.of("ticket_id", ticket, "after_seq", after));
        };
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(2)).until(() -> {
            var seqs = socket.seqs(ticket);
            return seqs.size() >= enough || !seqs.isEmpty() && seqs.getLast() >= total;
        });
        heard.addAll(socket.seqs(ticket));
        socket.drop();
    }

    @Test
    void the_stream_of_everything_resumes_from_a_cursor() {
        String cursor;
        try (var list = LiveSocket.of(agent, "/ws")) {
            list.hear("ready");
            say(agent, "Heard", false);
            cursor = list.hear("ticket.message_created").get("cursor").asString();
        }
        say(agent, "Missed", false);
        var second = customer.raise("Missed too", "department", department);
        var hidden = customer.raise("Not for this agent", "department", desk.department());
        try (var byAddress = LiveSocket.of(agent, "/ws?after=" + cursor); var byMessage = LiveSocket.of(agent, "/ws")) {
            byMessage.say("subscribe", Map.of("after", cursor));
            for (var list : List.of(byAddress, byMessage)) {
                list.hear("ticket.created", event -> event.get("ticket_id").asLong() == second);
                assertThat(list.seqs(ticket)).containsExactly(3L);
                assertThat(list.seqs(hidden)).isEmpty();
            }
            say(agent, "Live again", false);
            byAddress.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("Live again"));
            assertThat(byAddress.seqs(ticket)).containsExactly(3L, 4L);
        }
    }

    @Test
    void whoever_missed_too_much_is_told_to_read_anew() {
        sayMany(1001);
        try (var list = LiveSocket.of(agent, "/ws?after=0-0")) {
            list.hear("resync");
            assertThat(list.settle().seqs(ticket)).isEmpty();
            say(agent, "Live", false);
            list.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("Live"));
        }
    }
}
