package dev.switchboard.tickets;

import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tags to complete what someone types: those on tickets that one sees. */
@SwitchboardTest
class TagCompletionTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void the_most_used_come_first_and_each_ticket_counts_once() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var both = customer.raise("a", "department", department, "tags", List.of("vpn", "vip"));
        customer.raise("b", "department", department, "tags", List.of("vpn", "mail"));
        desk.admin().post("/api/tickets/" + both + "/assign", Map.of("assigned_agent", agent.id())).expect(200);

        var tags = agent.get("/api/tags").expect(200);
        assertThat(tags.items("tag")).containsExactly("vpn", "mail", "vip");
        assertThat(tags.items("count")).as("a ticket that is seen for two reasons is one").containsExactly("2", "1", "1");
        assertThat(agent.get("/api/tags?prefix=V").items("tag")).containsExactly("vpn", "vip");
        assertThat(agent.get("/api/tags?prefix=v&limit=1").items("tag")).containsExactly("vpn");
        assertThat(agent.get("/api/tags?prefix=%25").items("tag")).isEmpty();
    }

    @Test
    void tags_of_tickets_out_of_sight_are_not_told() {
        var tag = Desk.unique("secret");
        desk.customer().raise("a", "department", desk.department(), "tags", List.of(tag));

        assertThat(desk.agent("it").get("/api/tags?prefix=" + tag).items("tag")).isEmpty();
        assertThat(desk.admin().get("/api/tags?prefix=" + tag).items("tag")).containsExactly(tag);
    }

    @Test
    void they_are_not_for_customers_and_bad_input_is_refused() {
        desk.customer().get("/api/tags").expect(403);
        desk.admin().get("/api/tags?limit=0").expect(400);
        desk.admin().get("/api/tags?limit=101").expect(400);
        desk.admin().get("/api/tags?prefix=" + "x".repeat(51)).expect(400);
    }
}
