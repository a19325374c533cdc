package dev.switchboard.tickets;

import java.util.Locale;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** T2: categories as admins look after them. */
@SwitchboardTest
class CategoryTests {

    private static final String PATH = "/api/admin/categories/";

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void one_that_no_ticket_has_is_deleted_and_one_that_is_used_stays() {
        var admin = desk.admin();
        var key = Desk.unique("category_").toLowerCase(Locale.ROOT);
        admin.put(PATH + key, Map.of("name", "Made")).expect(200);
        var customer = desk.customer();
        var ticket = customer.raise("In it", "category", key);

        admin.delete(PATH + key).expect(409);
        admin.patch("/api/tickets/" + ticket, Map.of("category", "general")).expect(200);
        admin.delete(PATH + key).expect(204);

        assertThat(customer.get("/api/categories").expect(200).response().body()).doesNotContain(key);
        assertThat(customer.post("/api/tickets", Map.of("subject", "s", "description", "d", "category", key)).expect(400).text("errors.0.field")).isEqualTo("category");
        admin.delete(PATH + key).expect(404);
    }

    @Test
    void general_stays_and_only_admins_delete() {
        desk.admin().delete(PATH + "general").expect(409);
        desk.agent("it").delete(PATH + "billing").expect(403);
        desk.customer().delete(PATH + "billing").expect(403);
    }
}
