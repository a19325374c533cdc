package dev.switchboard.tickets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tags that are in use, for completing what someone types. */
@Component
class TagCompletion {

    /** How many tickets are looked at in each arm of what the viewer sees: what is in use is on the newest. */
    static final int NEWEST = 2_000;

    private final JdbcClient jdbc;

    TagCompletion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param count on how many of the newest tickets that the viewer sees */
    record Tag(String tag, int count) {
    }

    /** Those that begin so, the most used first. */
    List<Tag> of(Viewer viewer, String prefix, int limit) {
        viewer.requireStaff();
        var arms = Visibility.arms(viewer).stream()
                .map(arm -> "(select t.id, t.tags from tickets t where %s order by t.created_at desc, t.id desc limit %d)".formatted(arm, NEWEST))
                .collect(Collectors.joining("\nunion\n"));
        return jdbc.sql("""
                        select tag, count(*)::int as count from (%s) newest, unnest(tags) as tag
                        where starts_with(tag, :prefix)
                        group by tag order by count desc, tag limit :limit
                        """.formatted(arms))
                .params(Visibility.parameters(viewer)).param("prefix", prefix.strip().toLowerCase(Locale.ROOT)).param("limit", limit)
                .query(Tag.class).list();
    }
}
