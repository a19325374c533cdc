package dev.switchboard.ai.provider;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import dev.switchboard.settings.AiSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code ai_usage}: what was asked of providers each day (UTC), what it took, and what it cost. */
@Component
class Usage {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final JdbcClient jdbc;
    private final Clock clock;

    Usage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param cost in the money of the prices that were set at the time */
    record Day(LocalDate day, long calls, long failures, long inputTokens, long outputTokens, BigDecimal cost) {

        static Day none(LocalDate day) {
            return new Day(day, 0, 0, 0, 0, BigDecimal.ZERO);
        }
    }

    /** Tokens set aside for one request. */
    record Reserved(LocalDate day, long tokens) {
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Sets tokens aside, on all nodes alike.
     *
     * @param limit of the day, 0 for none
     * @throws ProviderFailure if they would exceed it
     */
    Reserved reserve(long tokens, long limit) {
        var day = today();
        jdbc.sql("insert into ai_usage (day) values (:day) on conflict do nothing").param("day", Date.valueOf(day)).update();
        var taken = jdbc.sql("""
                        update ai_usage set calls = calls + 1, reserved_tokens = reserved_tokens + :tokens
                        where day = :day and (:limit = 0 or input_tokens + output_tokens + reserved_tokens + :tokens <= :limit)
                        """)
                .param("tokens", tokens).param("limit", limit).param("day", Date.valueOf(day)).update();
        if (taken == 0) {
            throw new ProviderFailure(ProviderFailure.Kind.OVER_LIMIT);
        }
        return new Reserved(day, tokens);
    }

    /** It was not asked after all. */
    void release(Reserved reserved) {
        jdbc.sql("update ai_usage set calls = calls - 1, reserved_tokens = reserved_tokens - :tokens where day = :day")
                .param("tokens", reserved.tokens()).param("day", Date.valueOf(reserved.day())).update();
    }

    /** What it took in the end. */
    void settle(Reserved reserved, long inputTokens, long outputTokens, boolean failed, AiSettings prices) {
        jdbc.sql("""
                        update ai_usage set reserved_tokens = reserved_tokens - :reserved, input_tokens = input_tokens + :input,
                            output_tokens = output_tokens + :output, failures = failures + :failures, cost = cost + :cost
                        where day = :day
                        """)
                .param("reserved", reserved.tokens()).param("input", inputTokens).param("output", outputTokens).param("failures", failed ? 1 : 0)
                .param("cost", cost(inputTokens, prices.inputPrice()).add(cost(outputTokens, prices.outputPrice())))
                .param("day", Date.valueOf(reserved.day())).update();
    }

    private static BigDecimal cost(long tokens, BigDecimal pricePerMillion) {
        return pricePerMillion.multiply(BigDecimal.valueOf(tokens)).divide(MILLION, 6, RoundingMode.HALF_UP);
    }

    /** The last days on which anything was asked, newest first, today's included. */
    List<Day> days(int days) {
        return jdbc.sql("select day, calls, failures, input_tokens, output_tokens, cost from ai_usage where day > :since order by day desc")
                .param("since", Date.valueOf(today().minusDays(days))).query(Day.class).list();
    }
}
