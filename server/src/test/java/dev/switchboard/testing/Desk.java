package dev.switchboard.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.SignedIn;
import dev.switchboard.accounts.UserAdministration;
import dev.switchboard.platform.feed.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A helpdesk under test: makes people, who then act over HTTP. */
public final class Desk {

    public static final String PASSWORD = "correct horse 9";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final UserAdministration administration;
    private final String address;
    private final JdbcClient jdbc;
    private final TurnableClock clock;
    private final SignedIn signedIn;

    Desk(UserAdministration administration, SignedIn signedIn, String address, JdbcClient jdbc, TurnableClock clock) {
        this.signedIn = signedIn;
        this.administration = administration;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The address the server answers at. */
    public String address() {
        return address;
    }

    /** As at the start of a day: the clock is right, nobody takes tickets, none waits, and tickets are neither limited nor understood. */
    public void open() {
        clock.turnBack();
        jdbc.sql("update agents set is_available = false").update();
        // Tickets that other tests left waiting in no department would go to this test's agents.
        jdbc.sql("update tickets set status = 'closed', closed_at = now() where status = 'open' and assigned_agent_id is null").update();
        jdbc.sql("delete from throttles").update();
        admin().patch("/api/admin/settings", java.util.Map.of("tickets", java.util.Map.of("daily_limit", 0), "triage", java.util.Map.of("enabled", false),
                "moderation", java.util.Map.of("enabled", false))).expect(200);
    }

    /** Sets how many tickets a customer may open a day (T8). */
    public void limitTicketsTo(int limit) {
        admin().patch("/api/admin/settings", java.util.Map.of("tickets", java.util.Map.of("daily_limit", limit))).expect(200);
    }

    /** Sets whether new tickets are understood by the models (I1); off, a ticket is what its test says it is. */
    public void understandTickets(boolean enabled) {
        admin().patch("/api/admin/settings", java.util.Map.of("triage", java.util.Map.of("enabled", enabled),
                "moderation", java.util.Map.of("enabled", enabled))).expect(200);
    }

    /** Sets the provider of a larger model up, or changes something of it. */
    public void provider(java.util.Map<String, Object> settings) {
        admin().patch("/api/admin/settings", java.util.Map.of("ai", settings)).expect(200);
    }

    /** Leaves the server to itself. */
    public void noProvider() {
        provider(java.util.Map.of("provider", "none", "base_url", "", "model", "", "timeout_seconds", 30, "drafts_per_hour", 0, "tokens_per_day", 0,
                "input_price", 0, "output_price", 0));
    }

    /** The same person at another server, such as a second node. */
    public static Http at(String address, Http person) {
        return new Http(address, person.token(), person.id());
    }

    /** Someone who holds this access token. */
    public Http holder(String token) {
        return new Http(address, token, 0);
    }

    /** The same person, signed in anew; for when the clock has outlived the token. */
    public Http again(Http person) {
        return new Http(address, signedIn.token(person.id()), person.id());
    }

    /** The username of someone this desk made. */
    public String username(Http person) {
        return jdbc.sql("select username from users where id = :id").param("id", person.id()).query(String.class).single();
    }

    public Http nobody() {
        return new Http(address, null, 0);
    }

    public Http customer() {
        return person(Role.CUSTOMER, List.of());
    }

    public Http admin() {
        return person(Role.ADMIN, List.of());
    }

    /** An agent of these departments, not available until told so. */
    public Http agent(String... departments) {
        return person(Role.AGENT, List.of(departments));
    }

    /** A department of this test's own; answers its key. */
    public String department() {
        var name = "Department " + COUNT.incrementAndGet();
        return jdbc.sql("insert into departments (key, name) values (:key, :name) returning key")
                .param("key", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '_')).param("name", name).query(String.class).single();
    }

    /** A name that no test has used yet. */
    public static String unique(String name) {
        return name + COUNT.incrementAndGet();
    }

    private Http person(Role role, List<String> departments) {
        var name = unique(role.name().toLowerCase(java.util.Locale.ROOT));
        var user = administration.create(Actor.SYSTEM,
                new UserAdministration.NewUser(name, name + "@example.org", "", role, null, "", ""),
                UserAdministration.Change.ofRole(role, departments));
        return new Http(address, signedIn.token(user.id()), user.id());
    }
}
