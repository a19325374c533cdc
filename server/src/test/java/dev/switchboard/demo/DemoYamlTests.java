package dev.switchboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoYamlTests {

    @Test
    void a_value_is_read_as_its_type() {
        var entry = new DemoYaml("file", Map.of("name", "Nora", "urgency", 7, "age", 3, "tags", List.of("vpn"), "ai", true));

        assertThat(entry.text("name")).isEqualTo("Nora");
        assertThat(entry.integer("urgency")).isEqualTo(7);
        assertThat(entry.decimal("age")).isEqualTo(3.0);
        assertThat(entry.texts("tags")).containsExactly("vpn");
        assertThat(entry.optionalFlag("ai")).isTrue();
        entry.done();
    }

    @Test
    void what_is_optional_may_be_absent() {
        var entry = new DemoYaml("file", Map.of());

        assertThat(entry.optionalText("agent")).isNull();
        assertThat(entry.optionalTexts("tags")).isEmpty();
        assertThat(entry.optionalMappings("messages")).isEmpty();
        assertThat(entry.optionalFlag("internal")).isFalse();
    }

    @Test
    void a_missing_or_mistyped_value_names_its_place() {
        var file = new DemoYaml("people.yaml", Map.of("agents", List.of(Map.of("capacity", "many"))));
        DemoYaml agent = file.mappings("agents").getFirst();

        assertThatIllegalStateException().isThrownBy(() -> agent.integer("capacity"))
                .withMessage("people.yaml.agents[0].capacity should be of type Integer but is many");
        assertThatIllegalStateException().isThrownBy(() -> agent.text("name"))
                .withMessage("people.yaml.agents[0].name should be of type String but is null");
    }

    @Test
    void a_key_nobody_asked_for_is_a_mistake() {
        var entry = new DemoYaml("file", Map.of("prioritty", "high"));

        assertThatIllegalStateException().isThrownBy(entry::done).withMessage("file has an unknown key: prioritty");
    }
}
