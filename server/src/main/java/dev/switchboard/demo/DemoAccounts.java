package dev.switchboard.demo;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.User;
import dev.switchboard.accounts.UserAdministration;
import dev.switchboard.accounts.WorkingHours;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.wire.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the demo (A8), noted in the table {@code demo_accounts}. */
@Component
class DemoAccounts {

    /** The password of all of them; printed at each start in demo mode. */
    static final String PASSWORD = "switchboard-demo";

    private final UserAdministration administration;
    private final Departments departments;
    private final People people;
    private final JdbcClient jdbc;

    DemoAccounts(UserAdministration administration, Departments departments, People people, JdbcClient jdbc) {
        this.administration = administration;
        this.departments = departments;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Makes those that are not there yet, all or none; answers everyone by username. */
    @Transactional
    public Map<String, User> make(DemoPeople content) {
        departments.named("Support");
        var made = new LinkedHashMap<String, User>();
        for (var admin : content.admins()) {
            made.put(admin.username(), account(admin.username(), admin.email(), admin.name(), Role.ADMIN, null, null,
                    UserAdministration.Change.ofRole(Role.ADMIN, List.of())));
        }
        for (var agent : content.agents()) {
            made.put(agent.username(), account(agent.username(), agent.email(), agent.name(), Role.AGENT, null, null,
                    new UserAdministration.Change(null, null, agent.departments(), agent.capacity(), agent.available(), agent.skills(), agent.languages(),
                            new Given<>(hours(agent.workingHours())), null, null, null, null)));
        }
        for (var customer : content.customers()) {
            made.put(customer.username(), account(customer.username(), customer.email(), customer.name(), Role.CUSTOMER, customer.company(),
                    customer.phone(), UserAdministration.Change.ofRole(Role.CUSTOMER, List.of())));
        }
        return made;
    }

    private User account(String username, String email, String name, Role role, @Nullable String company, @Nullable String phone,
            UserAdministration.Change details) {
        var user = people.findByEmail(email).orElseGet(() -> administration.create(Actor.SYSTEM,
                new UserAdministration.NewUser(username, email, name, role, PASSWORD, company == null ? "" : company, phone == null ? "" : phone), details));
        jdbc.sql("insert into demo_accounts (user_id) values (:id) on conflict do nothing").param("id", user.id()).update();
        return user;
    }

    private static @Nullable WorkingHours hours(DemoPeople.@Nullable WorkingHours hours) {
        return hours == null ? null : new WorkingHours(hours.zone(), spans(hours, DayOfWeek.MONDAY), spans(hours, DayOfWeek.TUESDAY),
                spans(hours, DayOfWeek.WEDNESDAY), spans(hours, DayOfWeek.THURSDAY), spans(hours, DayOfWeek.FRIDAY),
                spans(hours, DayOfWeek.SATURDAY), spans(hours, DayOfWeek.SUNDAY));
    }

    private static List<WorkingHours.Span> spans(DemoPeople.WorkingHours hours, DayOfWeek day) {
        return hours.days().getOrDefault(day, List.of()).stream().map(span -> new WorkingHours.Span(span.from(), span.to())).toList();
    }

    /** Lets them sign in, or no more: their sessions end, and what they were working on waits for others. */
    void setActive(boolean active) {
        var changed = jdbc.sql("select d.user_id from demo_accounts d join users u on u.id = d.user_id where u.is_active <> :active order by 1")
                .param("active", active).query(Long.class).list();
        if (changed.isEmpty()) {
            return;
        }
        var admin = people.actingAs(people.firstAdmin().orElseThrow());
        for (var id : changed) {
            administration.change(admin, id, new UserAdministration.Change(null, active, null, null, null, null, null, null, null, null, null, null));
        }
    }

    /** How the accounts are called, by role. */
    Map<Role, List<String>> names(DemoPeople content) {
        var names = new LinkedHashMap<Role, List<String>>();
        names.put(Role.ADMIN, content.admins().stream().map(DemoPeople.Admin::username).toList());
        names.put(Role.AGENT, content.agents().stream().map(agent -> agent.username() + " (" + String.join(", ", agent.departments()) + ")").toList());
        names.put(Role.CUSTOMER, new ArrayList<>(content.customers().stream().map(DemoPeople.Customer::username).toList()));
        return names;
    }
}
