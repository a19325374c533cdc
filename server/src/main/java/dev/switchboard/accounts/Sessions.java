package dev.switchboard.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Signed-in devices (A3). Each holds one refresh token, which is replaced at every use; whoever shows a spent one either
 * stole it or was stolen from, so the whole session ends.
 */
@Component
class Sessions {

    private final JdbcClient jdbc;
    private final AccessTokens tokens;
    private final AccessConfiguration configuration;
    private final AccountLog log;
    private final Viewers viewers;
    private final Clock clock;

    Sessions(JdbcClient jdbc, AccessTokens tokens, AccessConfiguration configuration, AccountLog log, Viewers viewers, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.configuration = configuration;
        this.log = log;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** What a signed-in client holds. */
    record Pair(String access, String refresh) {
    }

    @Transactional
    Pair open(long userId) {
        var session = jdbc.sql("insert into sessions (user_id, created_at) values (:user, :now) returning id")
                .param("user", userId).param("now", now()).query(UUID.class).single();
        jdbc.sql("update users set last_seen = :now where id = :user").param("now", now()).param("user", userId).update();
        return pair(userId, session);
    }

    private Pair pair(long userId, UUID session) {
        return pair(userId, session, Tokens.random());
    }

    private Pair pair(long userId, UUID session, String refresh) {
        jdbc.sql("insert into refresh_tokens (hash, session_id, expires_at) values (:hash, :session, :expires)")
                .param("hash", Tokens.hash(refresh)).param("session", session)
                .param("expires", Timestamp.from(clock.instant().plus(configuration.sessionLife()))).update();
        return new Pair(tokens.issue(userId, session), refresh);
    }

    private record Known(UUID session, long userId, Instant expiresAt, @Nullable Instant spentAt, @Nullable Instant endedAt, boolean isActive) {

        boolean wasSpentWithin(Duration time, Instant now) {
            return spentAt != null && !spentAt.plus(time).isBefore(now);
        }
    }

    /**
     * Trades a refresh token for a new pair.
     *
     * @throws Problem.Unauthorized if it is unknown, expired, spent or its session has ended
     */
    @Transactional(noRollbackFor = Problem.Unauthorized.class)
    Pair refresh(String refresh) {
        return refresh(refresh, Duration.ZERO);
    }

    /**
     * The same for a page that may have been left before it had the answer, and now comes with the old token again: for so long
     * that is no theft, unless somebody has used what it was traded for. That, never seen again, counts as spent from then on.
     */
    @Transactional(noRollbackFor = Problem.Unauthorized.class)
    Pair refresh(String refresh, Duration leeway) {
        var hash = Tokens.hash(refresh);
        var known = jdbc.sql("""
                        select s.id as session, s.user_id, t.expires_at, t.spent_at, s.ended_at, u.is_active
                        from refresh_tokens t join sessions s on s.id = t.session_id join users u on u.id = s.user_id
                        where t.hash = :hash for no key update of t
                        """)
                .param("hash", hash).query(Known.class).optional()
                .orElseThrow(() -> new Problem.Unauthorized("The refresh token is not known."));
        var isSpent = known.spentAt() != null && !(known.wasSpentWithin(leeway, clock.instant()) && spendUnusedSuccessor(hash));
        if (isSpent && known.endedAt() == null) {
            end(known.session(), known.userId(), Actor.SYSTEM, "a spent refresh token was used");
        }
        if (isSpent || known.endedAt() != null || !known.isActive() || !known.expiresAt().isAfter(clock.instant())) {
            throw new Problem.Unauthorized("The refresh token is no longer valid. Please sign in again.");
        }
        var next = Tokens.random();
        jdbc.sql("update refresh_tokens set spent_at = coalesce(spent_at, :now), successor = :successor where hash = :hash")
                .param("now", now()).param("successor", Tokens.hash(next)).param("hash", hash).update();
        jdbc.sql("update users set last_seen = :now where id = :user").param("now", now()).param("user", known.userId()).update();
        return pair(known.userId(), known.session(), next);
    }

    /** Whether what a token was traded for was still unused; it is spent now. */
    private boolean spendUnusedSuccessor(byte[] hash) {
        return jdbc.sql("""
                        update refresh_tokens set spent_at = :now
                        where hash = (select successor from refresh_tokens where hash = :hash) and spent_at is null
                        """)
                .param("now", now()).param("hash", hash).update() == 1;
    }

    /** Ends the session a refresh token belongs to, if there is one. */
    @Transactional
    void endByRefresh(String refresh) {
        jdbc.sql("""
                        select s.id as session, s.user_id, t.expires_at, t.spent_at, s.ended_at, true as is_active
                        from refresh_tokens t join sessions s on s.id = t.session_id where t.hash = :hash and s.ended_at is null
                        """)
                .param("hash", Tokens.hash(refresh)).query(Known.class).optional()
                .ifPresent(known -> end(known.session(), known.userId(), new Actor(known.userId(), Actor.Kind.SYSTEM), "signed out"));
    }

    /** Ends one session at once. */
    @Transactional
    void end(UUID session, long userId, Actor actor, String why) {
        jdbc.sql("update sessions set ended_at = :now where id = :session and ended_at is null")
                .param("now", now()).param("session", session).update();
        log.record(userId, AccountLog.SIGNED_OUT, actor, Map.of("session", session.toString(), "why", why));
        forgetAfterCommit(userId);
    }

    /** Ends all of a user's sessions at once. */
    @Transactional
    void endAll(long userId, Actor actor, String why) {
        jdbc.sql("update sessions set ended_at = :now where user_id = :user and ended_at is null")
                .param("now", now()).param("user", userId).update();
        log.record(userId, AccountLog.SIGNED_OUT, actor, Map.of("why", why));
        forgetAfterCommit(userId);
    }

    /** Ends a user's sessions at once, but for one. */
    @Transactional
    void endOthers(long userId, @Nullable UUID kept, Actor actor, String why) {
        var ended = jdbc.sql("update sessions set ended_at = :now where user_id = :user and ended_at is null and id is distinct from cast(:kept as uuid)")
                .param("now", now()).param("user", userId).param("kept", kept == null ? null : kept.toString()).update();
        if (ended > 0) {
            log.record(userId, AccountLog.SIGNED_OUT, actor, Map.of("why", why));
            forgetAfterCommit(userId);
        }
    }

    /** Makes what a change did to a user's rights take effect here together with its commit. */
    void forgetAfterCommit(long userId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                viewers.forget(userId);
            }
        });
    }

    /** Forgets tokens and sessions that nobody can use any more. */
    @Transactional
    void purge() {
        jdbc.sql("delete from refresh_tokens where expires_at < :now").param("now", now()).update();
        jdbc.sql("delete from sessions s where created_at < :old and not exists (select 1 from refresh_tokens t where t.session_id = s.id)")
                .param("old", Timestamp.from(clock.instant().minus(configuration.sessionLife()))).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
