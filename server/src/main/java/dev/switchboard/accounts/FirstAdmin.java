package dev.switchboard.accounts;

import java.io.PrintStream;
import java.util.List;

import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.platform.feed.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an admin at the very first start and prints the password, once, to the terminal and to no log (A8). */
@Component
@Order(0)
@ConditionalOnWebApplication // a restore must find the installation unused
class FirstAdmin implements ApplicationRunner {

    private final UserTable users;
    private final UserAdministration administration;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ServerConfiguration configuration;
    private final PrintStream terminal = System.out;

    FirstAdmin(UserTable users, UserAdministration administration, Passwords passwords, JdbcClient jdbc, TransactionTemplate transaction,
            ServerConfiguration configuration) {
        this.users = users;
        this.administration = administration;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.configuration = configuration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var password = transaction.execute(status -> {
            // Two nodes may start on an empty database at the same moment.
            jdbc.sql("lock table users in share row exclusive mode").update();
            if (!users.isEmpty()) {
                return null;
            }
            var made = passwords.random();
            administration.create(Actor.SYSTEM, new UserAdministration.NewUser("admin", "admin@localhost.localdomain", "Admin", Role.ADMIN, made, "", ""),
                    UserAdministration.Change.ofRole(Role.ADMIN, List.of()));
            return made;
        });
        if (password != null) {
            terminal.printf("%n  Switchboard is new here. Sign in at %s as%n%n    admin   %s%n%n  This password is shown once and kept nowhere.%n%n",
                    configuration.publicUrl(), password);
            terminal.flush();
        }
    }
}
