package dev.switchboard.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.switchboard.ai.classify.Reading;
import dev.switchboard.platform.feed.NodeChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What is at work on this node: the active model, loaded. Another node's change comes by word of mouth, and by a look from time to time
 * where the word was lost.
 */
@Component
class ActiveBrain {

    private static final Logger log = LoggerFactory.getLogger(ActiveBrain.class);
    private static final String TOPIC = "triage-model";
    private static final Duration LOOK = Duration.ofSeconds(20);

    /** What is said of the one from the jar, as long as nothing is in the table that could be at work. */
    private static final long SHIPPED = 0;

    private final ModelTable models;
    private final Reading reading;
    private final NodeChannel nodes;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;
    private volatile Instant looked = Instant.EPOCH;

    /** @param id of the model in the table, or {@link #SHIPPED} */
    record Loaded(long id, Brain brain) {

        String name() {
            return "triage/" + id;
        }
    }

    ActiveBrain(ModelTable models, Reading reading, NodeChannel nodes, Clock clock) {
        this.models = models;
        this.reading = reading;
        this.nodes = nodes;
        this.clock = clock;
        nodes.listen(TOPIC, word -> lookBehind());
    }

    /** Nothing until one is loaded. Never waits. */
    Optional<Loaded> get() {
        if (Duration.between(looked, clock.instant()).abs().compareTo(LOOK) > 0) {
            lookBehind();
        }
        return Optional.ofNullable(loaded);
    }

    private void lookBehind() {
        if (looking.compareAndSet(false, true)) {
            looked = clock.instant();
            Thread.ofVirtual().name("triage-model").start(() -> {
                try {
                    look();
                } catch (DataAccessException away) {
                    log.debug("Which model is active could not be seen: {}", away.getMessage());
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    /** Loads the active model, unless it is loaded; the one from the jar where none is active, or one of another version. */
    synchronized void look() {
        var known = loaded;
        var active = models.activeId();
        if (known != null && known.id() == active.orElse(SHIPPED)) {
            return;
        }
        var stored = models.active().filter(model -> model.layout().equals(Brain.layout(reading)));
        if (stored.isPresent()) {
            loaded = new Loaded(stored.get().id(), read(stored.get().bytes()));
        } else if (known == null) {
            loaded = ShippedBrain.load(Brain.layout(reading)).map(shipped -> new Loaded(SHIPPED, read(shipped.bytes()))).orElse(null);
        }
    }

    private static Brain read(byte[] bytes) {
        try {
            return Brain.of(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("What was learned in this layout cannot be read", broken);
        }
    }

    /** Here and on all other nodes. */
    void changed() {
        look();
        nodes.tell(TOPIC, "");
    }
}
