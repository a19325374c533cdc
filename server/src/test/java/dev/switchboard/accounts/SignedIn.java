package dev.switchboard.accounts;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs people in without the cost of their passwords, which tests would pay for with most of their time. */
public final class SignedIn {

    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final String hash;

    /** @param password what everyone's password is, for those tests that do sign in with it */
    public SignedIn(ApplicationContext server, String password) {
        this.sessions = server.getBean(Sessions.class);
        this.jdbc = server.getBean(JdbcClient.class);
        this.hash = server.getBean(Passwords.class).hash("password", password);
    }

    /** An access token of a new session. */
    public String token(long userId) {
        jdbc.sql("update users set password_hash = :hash where id = :id").param("hash", hash).param("id", userId).update();
        return sessions.open(userId).access();
    }
}
