package dev.switchboard.settings;

import java.util.HashMap;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.ProviderServer;
import dev.switchboard.testing.ProviderServer.Speech;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

/** The settings of the provider, and its key, which nobody gets to see again. */
@SwitchboardTest
class AiSettingsTests {

    private static final Map<String, Object> GEMINI = Map.of("provider", "gemini", "model", "gemini-x", "api_key", ProviderServer.KEY);

    @Autowired
    Desk desk;

    @Autowired
    Settings settings;

    @Autowired
    Sealing sealing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void open() {
        desk.open();
        desk.noProvider();
    }

    private Http.Answer change(Map<String, Object> ai) {
        return desk.admin().patch("/api/admin/settings", Map.of("ai", ai));
    }

    private static Map<String, Object> with(Map<String, Object> settings, String key, Object value) {
        var changed = new HashMap<>(settings);
        changed.put(key, value);
        return changed;
    }

    @Test
    void a_key_is_kept_sealed_and_never_told() {
        var answer = change(GEMINI).expect(200);

        assertThat(answer.at("ai.has_api_key").asBoolean()).isTrue();
        assertThat(answer.response().body()).doesNotContain(ProviderServer.KEY).doesNotContain("sealed");
        assertThat(settings.aiKey(settings.ai())).contains(ProviderServer.KEY);
        assertThat(settings.ai().toString()).doesNotContain(ProviderServer.KEY);
        var stored = String.join("\n", jdbc.sql("select value::text from settings union all select before::text from setting_changes union all select after::text from setting_changes")
                .query((row, n) -> String.valueOf(row.getString(1))).list());
        assertThat(stored).doesNotContain(ProviderServer.KEY).contains("api_key_set_at");
        assertThat(String.join("\n", jdbc.sql("select after::text from setting_changes where key = 'ai'").query(String.class).list())).doesNotContain("sealed");
    }

    @Test
    void what_is_not_given_stays_and_an_empty_key_takes_it_away() {
        change(GEMINI).expect(200);

        var changed = change(Map.of("timeout_seconds", 12, "input_price", 0.3)).expect(200);
        assertThat(changed.at("ai.has_api_key").asBoolean()).isTrue();
        assertThat(changed.at("ai.timeout_seconds").asInt()).isEqualTo(12);
        assertThat(changed.at("ai.input_price").asDouble()).isEqualTo(0.3);
        assertThat(changed.text("ai.model")).isEqualTo("gemini-x");

        assertThat(change(Map.of("api_key", "")).expect(200).at("ai.has_api_key").asBoolean()).isFalse();
        assertThat(settings.aiKey(settings.ai())).isEmpty();
    }

    @Test
    void a_key_does_not_follow_to_another_address_or_provider() {
        change(GEMINI).expect(200);
        assertThat(change(Map.of("base_url", "https://elsewhere.example/v1")).expect(200).at("ai.has_api_key").asBoolean()).isFalse();

        change(GEMINI).expect(200);
        assertThat(change(Map.of("provider", "openai", "model", "m")).expect(200).at("ai.has_api_key").asBoolean()).isFalse();

        change(with(GEMINI, "base_url", "https://own.example/v1/")).expect(200);
        assertThat(change(Map.of("base_url", "https://own.example/v1")).expect(200).at("ai.has_api_key").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base_url | ftp://x.example
            base_url | file:///etc/passwd
            base_url | not an address
            base_url | https://user:word@x.example
            base_url | https://x.example/?q=1
            base_url | https://
            model    | ''
            model    | two words
            model    | ../admin?x
            provider | skynet
            api_key  | two words
            api_key  | schlüssel
            timeout_seconds | 0
            timeout_seconds | 301
            drafts_per_hour | -1
            tokens_per_day | -1
            input_price | -0.1
            """)
    void what_does_not_work_is_refused_by_name(String field, String value) {
        var given = value.matches("-?[0-9.]+") ? (Object) new java.math.BigDecimal(value) : value;
        var refusal = change(with(GEMINI, field, given)).expect(400);

        assertThat(refusal.response().body()).contains(field).doesNotContain(ProviderServer.KEY);
        assertThat(settings.ai().isOn()).isFalse();
    }

    @Test
    void ollama_takes_no_key() {
        change(Map.of("provider", "ollama", "model", "llama", "api_key", "x")).expect(400);
        change(Map.of("provider", "ollama", "model", "llama")).expect(200);
    }

    @Test
    void only_admins_get_to_it() {
        desk.agent("it").patch("/api/admin/settings", Map.of("ai", GEMINI)).expect(403);
        desk.customer().get("/api/admin/settings").expect(403);
    }

    @Test
    void what_was_sealed_opens_only_for_its_purpose_and_unharmed() {
        var sealed = sealing.seal("a", "secret");

        assertThat(sealing.open("a", sealed)).contains("secret");
        assertThat(sealing.open("b", sealed)).isEmpty();
        assertThat(sealing.open("a", "A" + sealed.substring(1))).satisfies(opened -> assertThat(opened.isEmpty() || sealed.startsWith("A")).isTrue());
        assertThat(sealing.open("a", "no base64!")).isEmpty();
        assertThat(sealing.open("a", "")).isEmpty();
        assertThat(sealing.seal("a", "secret")).isNotEqualTo(sealed);
    }

    @Test
    void the_key_gets_into_no_log_whatever_happens() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("dev");
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        root.addAppender(logged);
        ours.setLevel(Level.TRACE);
        try (var server = new ProviderServer()) {
            for (var speech : new Speech[] {Speech.OPENAI, Speech.GEMINI}) {
                desk.provider(server.settings(speech));
                server.says(speech, "{\"word\": \"ready\"}");
                desk.admin().post("/api/admin/ai/test", null).expect(200);
                for (var status : new int[] {200, 301, 400, 401, 404}) {
                    server.answers(aResponse().withStatus(status).withBody("key " + ProviderServer.KEY));
                    assertThat(desk.admin().post("/api/admin/ai/test", null).expect(200).response().body()).doesNotContain(ProviderServer.KEY);
                }
            }
            change(with(GEMINI, "model", "")).expect(400);
            change(with(GEMINI, "api_key", ProviderServer.KEY + " x")).expect(400);
        } finally {
            root.detachAppender(logged);
            ours.setLevel(null);
        }
        assertThat(logged.list).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getFormattedMessage()).doesNotContain(ProviderServer.KEY);
            assertThat(String.valueOf(event.getThrowableProxy() == null ? null : event.getThrowableProxy().getMessage())).doesNotContain(ProviderServer.KEY);
        });
    }
}
