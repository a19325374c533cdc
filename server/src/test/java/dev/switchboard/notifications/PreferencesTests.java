package dev.switchboard.notifications;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** N3: each user can turn kinds off per channel. */
@SwitchboardTest
class PreferencesTests {

    private static final String PATH = "/api/me/notification-preferences";

    @Autowired
    Desk desk;

    @Autowired
    Preferences preferences;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static List<String> kinds(Http who) {
        return who.get(PATH).expect(200).json().get("preferences").valueStream().map(one -> one.get("kind").asString()).toList();
    }

    private static JsonNode of(JsonNode all, String kind) {
        return all.get("preferences").valueStream().filter(one -> one.get("kind").asString().equals(kind)).findFirst().orElseThrow();
    }

    @Test
    void one_finds_the_kinds_that_ones_role_is_ever_told() {
        assertThat(kinds(desk.customer())).containsExactly("message_received", "ticket_assigned", "status_changed");
        assertThat(kinds(desk.agent("it"))).containsExactly("ticket_created", "message_received", "ticket_assigned", "status_changed", "sla_warning");
        assertThat(kinds(desk.admin())).hasSize(Kind.values().length);
    }

    @Test
    void everything_is_on_until_it_is_turned_off_and_what_is_not_named_stays() {
        var agent = desk.agent("it");
        var before = agent.get(PATH).expect(200).json();
        assertThat(before.get("preferences").valueStream()).allMatch(one -> one.get("app").asBoolean() && (one.get("email").isNull() || one.get("email").asBoolean()));
        assertThat(of(before, "ticket_created").get("email").isNull()).isTrue();

        var after = agent.put(PATH, Map.of("preferences", List.of(Map.of("kind", "message_received", "email", false)))).expect(200).json();

        assertThat(of(after, "message_received").get("email").asBoolean()).isFalse();
        assertThat(of(after, "message_received").get("app").asBoolean()).isTrue();
        assertThat(of(after, "status_changed").get("email").asBoolean()).isTrue();
        assertThat(agent.get(PATH).json()).isEqualTo(after);
        var again = agent.put(PATH, Map.of("preferences", List.of(Map.of("kind", "MESSAGE_RECEIVED", "email", true)))).expect(200).json();
        assertThat(again).isEqualTo(before);
    }

    @Test
    void who_turned_something_off_does_not_want_it_by_that_way_and_others_do() {
        var one = desk.customer();
        var other = desk.customer();
        one.put(PATH, Map.of("preferences", List.of(Map.of("kind", "status_changed", "app", false)))).expect(200);

        var both = List.of(one.id(), other.id());
        assertThat(preferences.wanting(Kind.STATUS_CHANGED, Channel.APP, both)).isEqualTo(Set.of(other.id()));
        assertThat(preferences.wanting(Kind.STATUS_CHANGED, Channel.EMAIL, both)).containsExactlyInAnyOrderElementsOf(both);
        assertThat(preferences.wanting(Kind.MESSAGE_RECEIVED, Channel.APP, both)).containsExactlyInAnyOrderElementsOf(both);
        assertThat(preferences.wanting(Kind.TICKET_CREATED, Channel.EMAIL, both)).as("is never sent by mail").isEmpty();
    }

    @Test
    void what_is_never_sent_cannot_be_turned_on_and_what_is_no_kind_is_refused() {
        var agent = desk.agent("it");
        assertThat(agent.put(PATH, Map.of("preferences", List.of(Map.of("kind", "ticket_created", "email", true)))).expect(400).text("errors.0.field"))
                .isEqualTo("preferences");
        agent.put(PATH, Map.of("preferences", List.of(Map.of("kind", "birthday", "app", true)))).expect(400);
        agent.put(PATH, Map.of()).expect(400);
        desk.nobody().get(PATH).expect(401);
    }
}
