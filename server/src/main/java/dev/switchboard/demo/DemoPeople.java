package dev.switchboard.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everyone who appears in the demo. Usernames and mail addresses are unique over all three lists. */
public record DemoPeople(List<Admin> admins, List<Agent> agents, List<Customer> customers) {

    /** The mail address of an agent or admin. */
    String emailOf(String username) {
        return Stream.concat(admins.stream().filter(admin -> admin.username().equals(username)).map(Admin::email),
                agents.stream().filter(agent -> agent.username().equals(username)).map(Agent::email)).findFirst().orElseThrow();
    }

    public record Admin(String name, String username, String email) {}

    /**
     * @param departments keys of departments: {@code it}, {@code hr}, {@code support}
     * @param capacity how many active tickets the agent takes
     * @param languages ISO 639-1 codes, the preferred one first
     * @param workingHours null for somebody who has none on record, and so may get tickets at any time
     */
    public record Agent(String name, String username, String email, List<String> departments, int capacity,
            List<String> skills, List<String> languages, boolean available, @Nullable WorkingHours workingHours) {}

    /** @param language ISO 639-1 code of the language the customer writes in */
    public record Customer(String name, String username, String email, @Nullable String company,
            @Nullable String phone, String language) {}

    /** @param days the spans of each working day in order; a day off has no entry */
    public record WorkingHours(ZoneId zone, Map<DayOfWeek, List<Span>> days) {}

    /** A stretch of working time within one day; {@code to} is later than {@code from} and no longer part of it. */
    public record Span(LocalTime from, LocalTime to) {}
}
