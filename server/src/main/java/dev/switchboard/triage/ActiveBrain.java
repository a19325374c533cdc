package dev.switchboard.triage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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

    private final ModelTable models;
    private final NodeChannel nodes;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;
    private volatile Instant looked = Instant.EPOCH;

    /** @param id of the model in the table */
    record Loaded(long id, Brain brain) {

        String name() {
            return "triage/" + id;
        }
    }

    ActiveBrain(ModelTable models, NodeChannel nodes, Clock clock) {
        this.models = models;
        this.nodes = nodes;
        this.clock = clock;
        nodes.listen(TOPIC, word -> lookBehind());
    }

    /** Nothing until the first model is there. Never waits. */
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

    /** Loads the active model, unless it is loaded. */
    synchronized void look() {
        var known = loaded;
        var active = models.activeId();
        if (active.isEmpty() || known != null && known.id() == active.get()) {
            return;
        }
        models.active().ifPresent(this::load);
    }

    private void load(ModelTable.Stored stored) {
        try {
            loaded = new Loaded(stored.id(), Brain.of(stored.bytes()));
        } catch (IOException other) {
            log.info("Model {} is of another version of Switchboard; a new one is learned", stored.id());
        }
    }

    /** Here and on all other nodes. */
    void changed() {
        look();
        nodes.tell(TOPIC, "");
    }
}
