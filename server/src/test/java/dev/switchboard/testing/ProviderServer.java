package dev.switchboard.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/** A server that speaks as the providers of larger models do, well or badly. */
public final class ProviderServer implements AutoCloseable {

    /** As long as a real one, and found nowhere else. */
    public static final String KEY = "sk-test-0a1B2c3D4e5F6g7H8i9J";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    public ProviderServer() {
        server.start();
    }

    /** Which provider's language is spoken. */
    public enum Speech {
        OPENAI("/v1") {
            @Override
            String body(String text, String finish) {
                return """
                        {"id": "chatcmpl-1", "object": "chat.completion", "created": 1790000000, "model": "m", "choices": [{"index": 0, "message": {"role": "assistant",
                         "content": %s, "refusal": null}, "logprobs": null, "finish_reason": "%s"}], "usage": {"prompt_tokens": 120, "completion_tokens": 30, "total_tokens": 150}}
                        """.formatted(JSON.writeValueAsString(text), finish);
            }
        },
        GEMINI("/v1beta") {
            @Override
            String body(String text, String finish) {
                return """
                        {"candidates": [{"content": {"parts": [{"text": %s}], "role": "model"}, "finishReason": "%s", "index": 0}], "usageMetadata":
                         {"promptTokenCount": 120, "candidatesTokenCount": 30, "totalTokenCount": 150}, "modelVersion": "m", "responseId": "r"}
                        """.formatted(JSON.writeValueAsString(text), switch (finish) {
                            case "length" -> "MAX_TOKENS";
                            case "content_filter" -> "SAFETY";
                            default -> "STOP";
                        });
            }
        },
        OLLAMA("") {
            @Override
            String body(String text, String finish) {
                return """
                        {"model": "m", "created_at": "2026-11-24T12:00:00Z", "message": {"role": "assistant", "content": %s}, "done": true, "done_reason": "%s",
                         "total_duration": 5, "load_duration": 1, "prompt_eval_count": 120, "eval_count": 30}
                        """.formatted(JSON.writeValueAsString(text), finish);
            }
        };

        private final String base;

        Speech(String base) {
            this.base = base;
        }

        abstract String body(String text, String finish);
    }

    /** The settings group {@code ai} for this server; each time for another model, of which nothing is known yet. */
    public Map<String, Object> settings(Speech speech) {
        var settings = new HashMap<String, Object>(Map.of("provider", speech.name().toLowerCase(Locale.ROOT), "base_url", server.baseUrl() + speech.base,
                "model", "model-" + COUNT.incrementAndGet(), "timeout_seconds", 20, "drafts_per_hour", 0, "tokens_per_day", 0));
        if (speech != Speech.OLLAMA) {
            settings.put("api_key", KEY);
        }
        return settings;
    }

    /** Answers everything with this text of the model's. */
    public void says(Speech speech, String text) {
        responds(speech, text, "stop", response -> response);
    }

    public void responds(Speech speech, String text, String finish, UnaryOperator<ResponseDefinitionBuilder> more) {
        answers(more.apply(aResponse().withHeader("Content-Type", "application/json").withBody(speech.body(text, finish))));
    }

    /** Answers everything with this. */
    public void answers(ResponseDefinitionBuilder response) {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    public WireMockServer wire() {
        return server;
    }

    public String address() {
        return server.baseUrl();
    }

    public int calls() {
        return server.getAllServeEvents().size();
    }

    /** The newest request. */
    public JsonNode request() {
        return JSON.readTree(raw());
    }

    public String raw() {
        return server.getAllServeEvents().getFirst().getRequest().getBodyAsString();
    }

    /** Our instructions in the newest request, in whichever place the language has for them. */
    public String instructions(Speech speech) {
        return switch (speech) {
            case OPENAI, OLLAMA -> message("system");
            case GEMINI -> parts(request().path("systemInstruction"));
        };
    }

    /** What the newest request has to be read and not obeyed. */
    public String data(Speech speech) {
        return switch (speech) {
            case OPENAI, OLLAMA -> message("user");
            case GEMINI -> parts(request().path("contents").path(0));
        };
    }

    private String message(String role) {
        return request().path("messages").valueStream().filter(message -> role.equals(message.path("role").asString())).findFirst().orElseThrow().path("content").asString();
    }

    private static String parts(JsonNode content) {
        List<String> texts = new ArrayList<>();
        content.path("parts").valueStream().forEach(part -> texts.add(part.path("text").asString()));
        return String.join("\n", texts);
    }

    /** The path of the newest request. */
    public String path() {
        return server.getAllServeEvents().getFirst().getRequest().getUrl();
    }

    public String header(String name) {
        var header = server.getAllServeEvents().getFirst().getRequest().getHeader(name);
        return header == null ? "" : header;
    }

    @Override
    public void close() {
        server.stop();
    }
}
