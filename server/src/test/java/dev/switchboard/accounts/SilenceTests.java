package dev.switchboard.accounts;

import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the logs keep to themselves. */
@SwitchboardTest
class SilenceTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void no_password_token_or_code_is_written_to_the_log_even_at_level_debug() {
        var ours = (Logger) LoggerFactory.getLogger("dev.switchboard");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        ours.addAppender(heard);
        ours.setLevel(Level.DEBUG);
        try {
            var name = desk.username(desk.customer());
            var pair = desk.nobody().post("/api/auth/token", Map.of("username", name, "password", Desk.PASSWORD)).expect(200);
            desk.nobody().post("/api/auth/token", Map.of("username", name, "password", "my wrong secret")).expect(401);
            desk.holder(pair.text("access")).get("/api/me?token=" + pair.text("access")).expect(200);
            desk.holder(pair.text("access")).get("/api/test/stumble?token=" + pair.text("access")).expect(500);
            desk.nobody().post("/api/auth/google", Map.of("id_token", "forged.id.token")).expect(401);
            var renewed = desk.nobody().post("/api/auth/token/refresh", Map.of("refresh", pair.text("refresh"))).expect(200);
            desk.nobody().post("/api/auth/request-otp", Map.of("email", name + "-new@example.org")).expect(200);
            var code = desk.admin().get("/api/admin/mails?recipient=" + name + "-new@example.org").items("subject").getFirst().substring(0, 6);

            var said = String.join("\n", heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
            assertThat(said).contains("/api/me", "/api/test/stumble");
            assertThat(said).doesNotContain(Desk.PASSWORD, "my wrong secret", pair.text("access"), pair.text("refresh"), renewed.text("refresh"), "forged.id.token");
            assertThat(List.of(said.split("\\W+"))).doesNotContain(code);
        } finally {
            ours.setLevel(Level.INFO);
            ours.detachAppender(heard);
        }
    }
}
