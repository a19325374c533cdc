package dev.switchboard.tickets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers over what the viewer may see (T5), aggregated in the database in one pass. */
@Component
class Statistics {

    private final JdbcClient jdbc;
    private final Categories categories;

    Statistics(JdbcClient jdbc, Categories categories) {
        this.jdbc = jdbc;
        this.categories = categories;
    }

    /**
     * @param openTickets      those neither resolved nor closed
     * @param avgTicketsPerDay over the days since the first one, at least one
     */
    record Numbers(long totalTickets, long openTickets, double avgTicketsPerDay, Map<String, Long> statusBreakdown,
            Map<String, Long> priorityBreakdown, Map<String, Long> categoryBreakdown, Map<String, Long> sentimentBreakdown, double avgUrgencyScore) {
    }

    private record Row(String kind, String key, long count, double urgency, double days) {
    }

    Numbers of(Viewer viewer) {
        var rows = jdbc.sql("""
                        select case grouping(status, priority, category, sentiment)
                                   when 7 then 'status' when 11 then 'priority' when 13 then 'category' when 14 then 'sentiment' else 'all' end as kind,
                               coalesce(status, priority, category, sentiment, '') as key,
                               count(*) as count, coalesce(avg(urgency_score), 0) as urgency,
                               coalesce(extract(epoch from now() - min(created_at)) / 86400, 0) as days
                        from tickets t where %s
                        group by grouping sets ((status), (priority), (category), (sentiment), ())
                        """.formatted(Visibility.ofTickets(viewer)))
                .params(Visibility.parameters(viewer)).query(Row.class).list();
        var statuses = zeroes(Status.values());
        var priorities = zeroes(Priority.values());
        var sentiments = zeroes(Sentiment.values());
        var byCategory = new LinkedHashMap<String, Long>();
        categories.all().forEach(category -> byCategory.put(category.key(), 0L));
        var all = new Row("all", "", 0, 0, 0);
        for (var row : rows) {
            switch (row.kind()) {
                case "status" -> statuses.put(row.key(), row.count());
                case "priority" -> priorities.put(row.key(), row.count());
                case "category" -> byCategory.put(row.key(), row.count());
                case "sentiment" -> sentiments.put(row.key(), row.count());
                default -> all = row;
            }
        }
        var open = all.count() - statuses.get("resolved") - statuses.get("closed");
        return new Numbers(all.count(), open, rounded(all.count() / Math.max(1, Math.ceil(all.days()))), statuses, priorities, byCategory,
                sentiments, rounded(all.urgency()));
    }

    private static Map<String, Long> zeroes(Enum<?>[] values) {
        var zeroes = new LinkedHashMap<String, Long>();
        Arrays.stream(values).forEach(value -> zeroes.put(Wire.name(value), 0L));
        return zeroes;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
