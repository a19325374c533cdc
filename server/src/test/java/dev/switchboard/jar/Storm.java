package dev.switchboard.jar;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import dev.switchboard.testing.Http;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Customers and a clerk who write all at once and without a pause, until their server dies. Each has tickets of its own;
 * some are given to the clerk, some are left for whoever is available, and resolved later so that room comes free again.
 */
final class Storm {

    private static final int LEFT_WAITING = 5;

    private final Promises promises;
    private final String department;
    private final Http clerk;
    private final List<Http> customers;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    Storm(Promises promises, People people, String department, int writers) {
        this.promises = promises;
        this.department = department;
        this.clerk = people.clerk(department);
        this.customers = IntStream.range(0, writers).mapToObj(n -> people.customer()).toList();
    }

    void begin() {
        threads.clear();
        customers.forEach(customer -> threads.add(Thread.ofVirtual().start(() -> write(customer))));
    }

    /** Waits until so many more writes were acknowledged. */
    void rageFor(int writes) {
        var until = promises.count() + writes;
        Awaitility.await().atMost(JarServer.PATIENCE).pollInterval(java.time.Duration.ofMillis(2)).failFast(() -> !failures.isEmpty())
                .until(() -> promises.count() >= until);
    }

    /** Waits until everybody has noticed that the server is gone, and holds that nobody was told of a failure before. */
    void awaitEnd() throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    private void write(Http customer) {
        var waiting = new ArrayDeque<Long>();
        try {
            for (var round = 0; ; round++) {
                waiting.add(writeOne(customer, round));
                if (waiting.size() > LEFT_WAITING) {
                    promises.become(clerk, waiting.remove(), "resolved");
                }
            }
        } catch (UncheckedIOException killed) {
            // what this storm is for
        } catch (Throwable failure) {
            failures.add(failure);
        }
    }

    /** Answers the ticket that is left to whoever is available. */
    private long writeOne(Http customer, int round) {
        var files = round % 4 == 0 ? List.of(promises.upload(customer)) : List.<Long>of();
        var mine = promises.raise(customer, department, files);
        promises.say(customer, mine);
        promises.assign(clerk, mine, clerk.id());
        promises.become(clerk, mine, "in_progress");
        promises.say(clerk, mine);
        promises.become(clerk, mine, "resolved");
        var left = promises.raise(customer, department, List.of());
        promises.say(customer, left);
        return left;
    }
}
