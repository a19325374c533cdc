package dev.switchboard.bench;

import java.io.IOException;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A worker that sends requests over one connection and wants them answered with success. */
final class Requests implements Load.Worker {

    /** @param body JSON to POST, or null to GET */
    record Request(String path, String token, String body) {
    }

    private final Wire wire;
    private final Function<RandomGenerator, Request> next;

    Requests(int port, Function<RandomGenerator, Request> next) throws IOException {
        this.wire = new Wire(port);
        this.next = next;
    }

    @Override
    public void once(RandomGenerator random) throws IOException {
        var request = next.apply(random);
        var answer = request.body() == null ? wire.get(request.path(), request.token()) : wire.post(request.path(), request.token(), request.body());
        if (wire.status() >= 300) {
            throw new IOException(request.path() + ": " + wire.status() + " " + new String(answer, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
