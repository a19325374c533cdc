package dev.switchboard.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * {@code rehearse}: starts the server on a data folder of its own, asks it a few things and stops it, for the JVM to note which classes a
 * start needs (JEP 514). The launcher runs it once after a build.
 */
final class RehearseCommand implements Command {

    private static final List<String> QUESTIONS = List.of("/api/health", "/api/departments", "/api/tickets", "/api/openapi.json");

    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String usage() {
        return "Usage: rehearse (the launcher's own)";
    }

    @Override
    public int run(List<String> arguments, Inside server) throws IOException {
        try (var whole = server.openServer(); var client = HttpClient.newHttpClient()) {
            var port = ((WebServerApplicationContext) whole).getWebServer().getPort();
            for (var question : QUESTIONS) {
                client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + question)).build(), HttpResponse.BodyHandlers.discarding());
            }
            client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/auth/token")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"nobody\",\"password\":\"nothing at all\"}")).build(),
                    HttpResponse.BodyHandlers.discarding());
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
