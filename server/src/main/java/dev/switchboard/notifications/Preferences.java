package dev.switchboard.notifications;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.switchboard.platform.wire.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users want to be told, and by which way (N3): all that there is, without what they turned off (table {@code notifications_off}). */
@Component
public class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these users who want to be told of something by that way; nobody, if it is not told by it at all. */
    public Set<Long> wanting(Kind kind, Channel channel, Collection<Long> userIds) {
        if (!kind.isToldBy(channel) || userIds.isEmpty()) {
            return Set.of();
        }
        var wanting = new HashSet<>(userIds);
        jdbc.sql("select user_id from notifications_off where user_id = any(:users) and kind = :kind and channel = :channel")
                .param("users", userIds.toArray(Long[]::new)).param("kind", Wire.name(kind)).param("channel", Wire.name(channel))
                .query(Long.class).list().forEach(wanting::remove);
        return wanting;
    }

    /** Stops telling a user of something by that way. */
    @Transactional
    public void turnOff(long userId, Kind kind, Channel channel) {
        turn(userId, List.of(new Turn(kind, channel, false)));
    }

    /** What a user turned off. */
    Map<Kind, Set<Channel>> off(long userId) {
        var off = new EnumMap<Kind, Set<Channel>>(Kind.class);
        jdbc.sql("select kind, channel from notifications_off where user_id = :user").param("user", userId)
                .query((row, n) -> Map.entry(Wire.parse(Kind.class, row.getString("kind")), Wire.parse(Channel.class, row.getString("channel"))))
                .list().forEach(one -> off.computeIfAbsent(one.getKey(), kind -> EnumSet.noneOf(Channel.class)).add(one.getValue()));
        return off;
    }

    /** One kind turned on or off for one way. */
    record Turn(Kind kind, Channel channel, boolean on) {
    }

    @Transactional
    void turn(long userId, List<Turn> turns) {
        for (var turn : turns) {
            var sql = turn.on() ? "delete from notifications_off where user_id = :user and kind = :kind and channel = :channel"
                    : "insert into notifications_off (user_id, kind, channel) values (:user, :kind, :channel) on conflict do nothing";
            jdbc.sql(sql).param("user", userId).param("kind", Wire.name(turn.kind())).param("channel", Wire.name(turn.channel())).update();
        }
    }
}
