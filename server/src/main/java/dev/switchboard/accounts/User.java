package dev.switchboard.accounts;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A user as admins and the user see it (A2).
 *
 * @param locale in which language this user is written to
 * @param agent  what only agents and admins have, else null
 */
public record User(long id, String username, String email, String name, Role role, List<Department> departments,
        @JsonProperty("is_active") boolean isActive, @Nullable String socialProvider, String company, String phone,
        Language locale, @Nullable Instant lastSeen, Instant createdAt,
        @com.fasterxml.jackson.annotation.JsonUnwrapped @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Agent agent) {

    /**
     * @param isAvailable  whether new tickets may be given to this agent
     * @param capacity     how many active tickets are given at most (R1)
     * @param skills       what categories may ask for (R4)
     * @param languages    ISO 639-1 codes this agent speaks (R4)
     * @param workingHours outside of which nothing new is given; null for always
     */
    public record Agent(@JsonProperty("is_available") boolean isAvailable, int capacity, List<String> skills, List<String> languages,
            @Nullable WorkingHours workingHours) {
    }
}
