package dev.switchboard.jar;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.switchboard.testing.Http;

/** Makes people of a running server by its API, as its admin. */
final class People {

    private static final String PASSWORD = "correct horse 9";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JarServer server;
    private final Http admin;

    People(JarServer server, Http admin) {
        this.server = server;
        this.admin = admin;
        admin.patch("/api/admin/settings", Map.of("tickets", Map.of("daily_limit", 0))).expect(200);
    }

    Http admin() {
        return admin;
    }

    Http customer() {
        return person(Map.of("role", "customer"));
    }

    /** An agent who takes tickets as they come. */
    Http available(String department, int capacity) {
        return person(Map.of("role", "agent", "departments", List.of(department), "capacity", capacity, "is_available", true));
    }

    /** An agent who is given nothing by itself. */
    Http clerk(String department) {
        return person(Map.of("role", "agent", "departments", List.of(department)));
    }

    /** A department that no one else uses; answers its key. */
    String department() {
        return admin.post("/api/admin/departments", Map.of("name", "Department " + COUNT.incrementAndGet())).expect(201).text("key");
    }

    private Http person(Map<String, Object> details) {
        var name = "someone" + COUNT.incrementAndGet();
        var all = new java.util.HashMap<>(details);
        all.putAll(Map.of("username", name, "email", name + "@example.org", "password", PASSWORD));
        admin.post("/api/admin/users", all).expect(201);
        return server.signIn(name, PASSWORD);
    }
}
