package dev.switchboard.platform.health;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

/** One part of the server that can say how it is. Each module contributes its own as a bean. */
public interface HealthCheck {

    /** The part's name in the health answer. */
    String name();

    /** Looks; quick, and without throwing unless the part is down. */
    Health check();

    enum State {
        /** It works. */
        OK,
        /** It works in part, or is catching up; the rest of the server goes on. */
        DEGRADED,
        /** It does not work. */
        DOWN,
        /** It is not set up, and nothing is missing for that. */
        OFF
    }

    /**
     * @param details for people and monitoring; no addresses, names or secrets, since anyone may read them
     */
    record Health(State status, @JsonAnyGetter Map<String, Object> details) {

        public static Health ok() {
            return new Health(State.OK, Map.of());
        }

        public static Health of(State state, String key, Object value) {
            return new Health(state, Map.of(key, value));
        }
    }
}
