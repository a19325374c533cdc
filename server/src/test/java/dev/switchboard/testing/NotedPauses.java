package dev.switchboard.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.switchboard.ai.provider.Pause;

/** The pauses that a server would have made. */
public final class NotedPauses implements Pause {

    private final List<Duration> taken = new CopyOnWriteArrayList<>();

    @Override
    public void take(Duration time) {
        taken.add(time);
    }

    public List<Duration> taken() {
        return List.copyOf(taken);
    }

    public void forget() {
        taken.clear();
    }
}
