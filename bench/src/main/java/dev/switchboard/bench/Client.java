package dev.switchboard.bench;

import java.io.IOException;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark asks of the API besides what it measures. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final int port;

    Client(int port) {
        this.port = port;
    }

    String signIn(String username, String password) throws IOException {
        return call("POST", "/api/auth/token", null, Map.of("username", username, "password", password)).get("access").asString();
    }

    JsonNode call(String method, String path, String token, Object body) throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.send(method, path, token, body == null ? null : JSON.writeValueAsString(body));
            if (wire.status() >= 300) {
                throw new IOException(method + " " + path + ": " + wire.status() + " " + new String(answer, java.nio.charset.StandardCharsets.UTF_8));
            }
            return answer.length == 0 ? JSON.nullNode() : JSON.readTree(answer);
        }
    }
}
