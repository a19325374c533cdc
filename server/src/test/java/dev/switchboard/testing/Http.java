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
    private static final JsonMapper JSON = WireJson.mapper().rebuild()
            .enable(tools.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII).build(); // else lone surrogates would be lost on the way

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

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** Uploads a file as the part {@code file}; its name is written into the form as it is. */
    public Answer upload(String name, byte[] content) {
        var boundary = "a-boundary-that-no-file-holds";
        var form = new java.io.ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return send("POST", "/api/attachments", form.toByteArray(), Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** @param body sent as it is if it is a String or bytes, else as JSON */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        request.method(method, switch (body) {
            case null -> HttpRequest.BodyPublishers.noBody();
            case String text -> HttpRequest.BodyPublishers.ofString(text);
            case byte[] bytes -> HttpRequest.BodyPublishers.ofByteArray(bytes);
            default -> HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        });
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

        /** The texts of a field of each item of a page. */
        public java.util.List<String> items(String field) {
            return json().get("items").valueStream().map(item -> item.at("/" + field.replace('.', '/')).asString()).toList();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
