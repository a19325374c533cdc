package dev.switchboard.platform.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** W3. */
@SwitchboardTest
class PagingTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void a_page_holds_fifty_unless_told_otherwise_and_the_last_has_no_cursor() {
        var customer = desk.customer();
        for (var i = 0; i < 51; i++) {
            customer.raise("Many " + i);
        }

        var first = customer.get("/api/tickets").expect(200);
        var second = customer.get("/api/tickets?cursor=" + first.text("next_cursor")).expect(200);

        assertThat(first.items("id")).hasSize(50);
        assertThat(second.items("subject")).containsExactly("Many 0");
        assertThat(second.at("next_cursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"created_at", "-created_at", "updated_at", "-updated_at", "last_message_at", "-last_message_at", "priority", "-priority",
            "urgency_score", "-urgency_score"})
    void pages_of_one_join_to_the_whole_list_in_every_order(String sort) {
        var customer = desk.customer();
        customer.raise("A", "priority", "high");
        var answered = customer.raise("B", "priority", "low");
        customer.raise("C", "priority", "high");
        customer.post("/api/tickets/" + answered + "/messages", java.util.Map.of("body", "x")).expect(201);
        customer.raise("D");

        var whole = customer.get("/api/tickets?sort=" + sort).expect(200).items("id");
        var joined = new ArrayList<String>();
        var cursor = "";
        do {
            var page = customer.get("/api/tickets?limit=1&sort=" + sort + "&cursor=" + cursor).expect(200);
            joined.addAll(page.items("id"));
            cursor = page.at("next_cursor").isNull() ? "" : page.text("next_cursor");
        } while (!cursor.isEmpty());

        assertThat(whole).hasSize(4).doesNotHaveDuplicates();
        assertThat(joined).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "2147483648", "many", "1.5"})
    void a_limit_out_of_bounds_is_refused_by_name(String limit) {
        var admin = desk.admin();
        for (var list : java.util.List.of("/api/tickets", "/api/admin/users", "/api/admin/mails")) {
            assertThat(admin.get(list + "?limit=" + limit).expect(400).text("errors.0.field")).isEqualTo("limit");
        }
    }

    @Test
    void the_bounds_themselves_are_taken() {
        var customer = desk.customer();

        customer.get("/api/tickets?limit=1").expect(200);
        customer.get("/api/tickets?limit=200").expect(200);
    }

    @Test
    void a_cursor_of_another_list_or_another_order_is_refused() {
        var admin = desk.admin();
        var ofUsers = admin.get("/api/admin/users?limit=1").expect(200).text("next_cursor");
        var customer = desk.customer();
        customer.raise("One");
        customer.raise("Two");
        var ofTickets = customer.get("/api/tickets?limit=1").expect(200).text("next_cursor");

        for (var foreign : java.util.List.of("/api/tickets?cursor=" + ofUsers, "/api/admin/mails?cursor=" + ofUsers, "/api/admin/users?cursor=" + ofTickets,
                "/api/tickets?sort=created_at&cursor=" + ofTickets, "/api/tickets?sort=-priority&cursor=" + ofTickets)) {
            assertThat(admin.get(foreign).expect(400).text("errors.0.field")).isEqualTo("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-created_at\nyesterday\n1", "-created_at\n\n1", "-created_at\n300000-01-01T00:00:00Z\n1", "-created_at\n2026-01-01T00:00:00Z\nx",
            "-created_at\n'; drop table tickets; --\n1", "-created_at\n\0\n1", "-created_at", "", "\u00ff", "-created_at\n1\n99999999999999999999"})
    void a_forged_cursor_is_refused_whatever_is_in_it(String forged) {
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.ISO_8859_1));

        var answer = desk.customer().get("/api/tickets?cursor=" + cursor);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(forged.isEmpty() ? 200 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-priority\nhigh\n1", "urgency_score\n99999999999\n1", "priority\n2026-01-01T00:00:00Z\n3"})
    void a_forged_cursor_of_numbers_is_refused_too(String forged) {
        var sort = forged.substring(0, forged.indexOf('\n'));
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));

        desk.customer().get("/api/tickets?sort=" + sort + "&cursor=" + cursor).expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "a b", "ä", "💥", "AAAA"})
    void what_is_no_cursor_at_all_is_refused(String cursor) {
        assertThat(desk.customer().get("/api/tickets?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)).expect(400).text("errors.0.field"))
                .isEqualTo("cursor");
    }

    @Test
    void an_unknown_order_is_refused_with_those_there_are() {
        assertThat(desk.customer().get("/api/tickets?sort=subject").expect(400).text("errors.0.message"))
                .contains("created_at", "updated_at", "last_message_at", "priority", "urgency_score");
    }
}
