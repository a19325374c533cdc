package dev.switchboard.realtime;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.switchboard.platform.feed.NodeChannel;
import dev.switchboard.realtime.Words.Someone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the nodes tell each other about their rooms: for each room in which something changed, who is there now. Each says it
 * again from time to time; what nobody has confirmed for a minute is forgotten.
 */
@Component
class NodePresence {

    private static final String TOPIC = "presence";
    private static final long FORGET_AFTER = 60_000;
    /** Beyond this a room is told in part: a word between nodes must stay below 7,500 bytes. */
    private static final int TOLD_OF_A_ROOM = 20;

    private final @Nullable NodeChannel channel;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Place, Known> elsewhere = new HashMap<>();
    private final Map<Long, List<Here>> due = new LinkedHashMap<>();
    private boolean telling;
    private Consumer<Set<Long>> changed = tickets -> { };

    /** The channel is absent in processes that run no readers, such as command line tools. */
    NodePresence(ObjectProvider<NodeChannel> channel, JsonMapper json, Clock clock) {
        this.channel = channel.getIfAvailable();
        this.json = json;
        this.clock = clock;
    }

    /** @param onNote whether what they type is not for customers */
    record Here(Someone who, boolean types, boolean onNote) {

        /** The same user at two places: types if at either, on a note if nowhere else. */
        Here or(Here other) {
            return new Here(who, types || other.types, types && other.types ? onNote && other.onNote : onNote || other.onNote);
        }
    }

    private record Place(String node, long ticket) {
    }

    private record Known(List<Here> here, long at) {
    }

    /** One word: a room, or farewell when {@code ticket} is null. */
    record Word(String node, @Nullable Long ticket, List<Here> here) {
    }

    void begin(Consumer<Set<Long>> changedElsewhere) {
        changed = changedElsewhere;
        if (channel != null) {
            channel.listen(TOPIC, this::hear);
        }
    }

    private void hear(String text) {
        var word = json.readValue(text, Word.class);
        var tickets = new HashSet<Long>();
        synchronized (this) {
            if (word.ticket() == null) {
                elsewhere.keySet().stream().filter(place -> place.node().equals(word.node())).map(Place::ticket).forEach(tickets::add);
                elsewhere.keySet().removeIf(place -> place.node().equals(word.node()));
            } else {
                var place = new Place(word.node(), word.ticket());
                tickets.add(word.ticket());
                if (word.here().isEmpty()) {
                    elsewhere.remove(place);
                } else {
                    elsewhere.put(place, new Known(word.here(), clock.millis()));
                }
            }
        }
        changed.accept(tickets);
    }

    /** Who is in a room at other nodes. */
    synchronized Collection<Here> elsewhere(long ticket) {
        var here = new ArrayList<Here>();
        elsewhere.forEach((place, known) -> {
            if (place.ticket() == ticket) {
                here.addAll(known.here());
            }
        });
        return here;
    }

    /** Forgets what has not been confirmed for long; answers which rooms that concerns. */
    synchronized Set<Long> forgetSilent(long now) {
        var tickets = new HashSet<Long>();
        elsewhere.forEach((place, known) -> {
            if (now - known.at() > FORGET_AFTER) {
                tickets.add(place.ticket());
            }
        });
        elsewhere.values().removeIf(known -> now - known.at() > FORGET_AFTER);
        return tickets;
    }

    /** Tells the other nodes who is in a room here, soon; of several changes in a row, the last. */
    synchronized void announce(long ticket, List<Here> here) {
        if (channel != null) {
            due.put(ticket, here);
            if (!telling) {
                telling = true;
                Thread.ofVirtual().name("presence-tell").start(this::tellAll);
            }
        }
    }

    private void tellAll() {
        for (var word = next(); word != null; word = next()) {
            tell(word);
        }
    }

    private synchronized @Nullable Word next() {
        var first = due.entrySet().iterator();
        if (!first.hasNext() || channel == null) {
            telling = false;
            return null;
        }
        var entry = first.next();
        first.remove();
        return new Word(channel.node(), entry.getKey(), entry.getValue().stream().limit(TOLD_OF_A_ROOM).toList());
    }

    private void tell(Word word) {
        if (channel != null) {
            channel.tell(TOPIC, json.writeValueAsString(word));
        }
    }

    /** This node goes: the others forget its rooms at once. */
    void farewell() {
        if (channel != null) {
            tell(new Word(channel.node(), null, List.of()));
        }
    }
}
