package dev.switchboard.accounts;

import java.time.Clock;
import java.util.Map;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedSignal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log of what happened to accounts: who changed what, and the cause of what others do about it. */
@Component
public class AccountLog {

    /** A user was made. */
    public static final String CREATED = "account.created";
    /** Role, departments, capacity, skills, activity or profile changed; the payload has before and after. */
    public static final String UPDATED = "account.updated";
    /** An agent went available or unavailable, or changed capacity. */
    public static final String AVAILABILITY_CHANGED = "account.availability_changed";
    /** One or all of a user's sessions were ended; the payload may name one. */
    public static final String SIGNED_OUT = "account.signed_out";
    public static final String PASSWORD_CHANGED = "account.password_changed";

    private final EventLog events;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AccountLog(JdbcClient jdbc, FeedSignal signal, JsonMapper json, Clock clock) {
        this.events = new EventLog(jdbc, signal, "account_events", "user_id");
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The log itself, for readers. */
    public EventLog events() {
        return events;
    }

    /** Records something in the running transaction. */
    void record(long userId, String type, Actor actor, Map<String, ?> payload) {
        lock(userId);
        events.append(userId, events.nextSeq(userId), type, true, actor, json.writeValueAsString(payload), clock.instant());
    }

    /** Takes the user's row until the end of the transaction: what changes an agent's load or limits waits for it. */
    public void lock(long userId) {
        jdbc.sql("select id from users where id = :id for no key update").param("id", userId).query(Long.class).optional();
    }
}
