package dev.switchboard.assist.bot;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was asked and not answered, or not to the asker's help, for those who write articles. Questions that are the same but for
 * spelling, or that mean the same, count as one. Who asked is not kept. The table {@code unanswered_questions}.
 */
@Component
class Unanswered {

    /** From here on two questions mean the same; measured on rewordings of one question against neighbours of it. */
    private static final double SAME = 0.85;

    /** Meanings are compared with so many of those asked last. */
    private static final int COMPARED = 2000;

    private static final String ORDER = "unanswered";

    private final JdbcClient jdbc;
    private final Embeddings embeddings;
    private final Clock clock;

    Unanswered(JdbcClient jdbc, Embeddings embeddings, Clock clock) {
        this.jdbc = jdbc;
        this.embeddings = embeddings;
        this.clock = clock;
    }

    /** Why a question is listed. */
    enum Reason { UNANSWERED, UNHELPFUL }

    /**
     * @param unanswered how often the bot had no answer; {@code unhelpful} how often its answer did not help
     */
    record Question(long id, String question, int unanswered, int unhelpful, Instant firstAsked, Instant lastAsked) {
    }

    /** Counts a question; answers under which number it is listed. One that had been put aside comes back, counted from new. */
    long note(String question, Reason reason) {
        var normalised = normalised(question);
        var point = point(question);
        var like = exactly(normalised).or(() -> point == null ? Optional.empty() : nearest(point));
        var now = Timestamp.from(clock.instant());
        if (like.isPresent()) {
            jdbc.sql("""
                            update unanswered_questions set last_asked = :now, dismissed_at = null,
                                first_asked = case when dismissed_at is null then first_asked else :now end,
                                unanswered = case when dismissed_at is null then unanswered else 0 end + :unanswered,
                                unhelpful = case when dismissed_at is null then unhelpful else 0 end + :unhelpful
                            where id = :id
                            """)
                    .param("id", like.get()).param("now", now).param("unanswered", reason == Reason.UNANSWERED ? 1 : 0)
                    .param("unhelpful", reason == Reason.UNHELPFUL ? 1 : 0).update();
            return like.get();
        }
        return jdbc.sql("""
                        insert into unanswered_questions as q (normalised, question, model, point, unanswered, unhelpful, first_asked, last_asked)
                        values (:normalised, :question, :model, :point, :unanswered, :unhelpful, :now, :now)
                        on conflict (normalised) do update set last_asked = excluded.last_asked,
                            unanswered = q.unanswered + excluded.unanswered, unhelpful = q.unhelpful + excluded.unhelpful
                        returning id
                        """)
                .param("normalised", normalised).param("question", question).param("model", point == null ? null : embeddings.model())
                .param("point", point == null ? null : bytes(point)).param("unanswered", reason == Reason.UNANSWERED ? 1 : 0)
                .param("unhelpful", reason == Reason.UNHELPFUL ? 1 : 0).param("now", now).query(Long.class).single();
    }

    /** Takes back that an answer did not help. */
    void takeBack(long id) {
        jdbc.sql("update unanswered_questions set unhelpful = greatest(unhelpful - 1, 0) where id = :id").param("id", id).update();
    }

    Page<Question> page(@Nullable String cursor, int limit) {
        var after = Cursor.decode(cursor, ORDER);
        return Page.of(jdbc.sql("""
                        select id, question, unanswered, unhelpful, first_asked, last_asked from unanswered_questions
                        where dismissed_at is null and unanswered + unhelpful > 0
                          and (cast(:after as timestamptz) is null or (last_asked, id) < (cast(:after as timestamptz), :id))
                        order by last_asked desc, id desc limit :limit
                        """)
                .param("after", after == null ? null : time(after)).param("id", after == null ? 0 : after.id()).param("limit", limit + 1)
                .query(Question.class).list(), limit, last -> new Cursor(ORDER, last.lastAsked().toString(), last.id()));
    }

    private static Timestamp time(Cursor cursor) {
        try {
            return Timestamp.from(Instant.parse(cursor.value()));
        } catch (java.time.format.DateTimeParseException notOurs) {
            throw new Problem.Invalid("cursor", "is not a cursor of this list");
        }
    }

    /** @throws Problem.NotFound if it is not listed */
    void dismiss(long id) {
        if (jdbc.sql("update unanswered_questions set dismissed_at = :now where id = :id and dismissed_at is null")
                .param("id", id).param("now", Timestamp.from(clock.instant())).update() == 0) {
            throw new Problem.NotFound("question");
        }
    }

    private Optional<Long> exactly(String normalised) {
        return jdbc.sql("select id from unanswered_questions where normalised = :normalised").param("normalised", normalised).query(Long.class).optional();
    }

    private record Point(long id, float[] point) {

        static Point of(ResultSet row, int number) throws SQLException {
            var bytes = row.getBytes("point");
            var numbers = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
            return new Point(row.getLong("id"), numbers);
        }
    }

    private Optional<Long> nearest(float[] point) {
        List<Point> known = jdbc.sql("select id, point from unanswered_questions where model = :model order by last_asked desc limit :compared")
                .param("model", embeddings.model()).param("compared", COMPARED).query(Point::of).list();
        return known.stream().max(Comparator.comparingDouble(other -> Embeddings.similarity(point, other.point())))
                .filter(other -> Embeddings.similarity(point, other.point()) >= SAME).map(Point::id);
    }

    private float @Nullable [] point(String question) {
        try {
            return embeddings.of(question);
        } catch (IllegalStateException noModel) {
            return null;
        }
    }

    private static byte[] bytes(float[] numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    /** Letters and digits in lower case; of a question without any, the question itself. */
    static String normalised(String question) {
        var words = question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return words.isEmpty() ? question.strip() : words;
    }
}
