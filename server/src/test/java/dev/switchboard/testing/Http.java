package dev.switchboard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import dev.switchboard.platform.wire.WireJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** One person's use of the API. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = WireJson.mapper();

    private final String address;
    private final @Nullable String token;
    private final long id;

    public Http(String address, @Nullable String token, long id) {
        this.address = address;
        this.token = token;
        this.id = id;
    }

    /** The user's id. */
    public long id() {
        return id;
    }

    /** The address of the server. */
    public String address() {
        return address;
    }

    /** The same person at another node. */
    public Http at(String other) {
        return new Http(other, token, id);
    }

    /** The user's access token. */
    public String token() {
        assertThat(token).isNotNull();
        return token;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer post(String path, @Nullable Object body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body, Map.of());
    }

    /** @param body sent as it is if it is a String, else as JSON */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        var text = body == null ? "" : body instanceof String raw ? raw : JSON.writeValueAsString(body);
        request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(text));
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Raises a ticket and answers its id. */
    public long raise(String subject, Object... more) {
        var ticket = new java.util.LinkedHashMap<String, Object>(Map.of("subject", subject, "description", "About " + subject));
        for (var i = 0; i < more.length; i += 2) {
            ticket.put((String) more[i], more[i + 1]);
        }
        return post("/api/tickets", ticket).expect(201).json().get("id").asLong();
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Answer expect(int status) {
            assertThat(response.statusCode()).as("%s %s: %s", response.request().method(), response.uri(), response.body()).isEqualTo(status);
            return this;
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The text of a field; its path is separated by dots. */
        public String text(String path) {
            return at(path).asString();
        }

        public JsonNode at(String path) {
            return json().at("/" + path.replace('.', '/'));
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
