package dev.switchboard.tickets;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.switchboard.platform.problem.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tickets can be about (T2): a table that admins extend, with the skills that each asks for (R4). */
@Component
public class Categories {

    private final JdbcClient jdbc;
    private final LoadingCache<String, List<Category>> known;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(key -> load());
    }

    public record Category(String key, String name, List<String> skills) {
    }

    public List<Category> all() {
        return known.get("all");
    }

    private List<Category> load() {
        return jdbc.sql("select key, name, skills from categories order by key")
                .query((row, n) -> new Category(row.getString("key"), row.getString("name"), List.of((String[]) row.getArray("skills").getArray())))
                .list();
    }

    public boolean has(String key) {
        return all().stream().anyMatch(category -> category.key().equals(key));
    }

    /** @throws Problem.Invalid listing those there are, if there is none of that key */
    public String require(String field, String key) {
        var wanted = key.strip().toLowerCase(java.util.Locale.ROOT);
        if (!has(wanted)) {
            throw new Problem.Invalid(field, "must be one of " + String.join(", ", all().stream().map(Category::key).toList()));
        }
        return wanted;
    }

    /**
     * Takes a category out that no ticket has.
     *
     * @throws Problem.Conflict if one has it, or it is {@code general}, where tickets go that nothing can be said of
     */
    void delete(String key) {
        if (key.equals("general")) {
            throw new Problem.Conflict("Tickets that fit nowhere else are general: this category stays.");
        }
        try {
            if (jdbc.sql("delete from categories where key = :key").param("key", key).update() == 0) {
                throw new Problem.NotFound("category");
            }
        } catch (DataIntegrityViolationException inUse) {
            throw new Problem.Conflict("Tickets or articles are in this category; one without any can be deleted.");
        }
        known.invalidateAll();
    }

    /** Adds a category, or changes the name and skills of one that is there. */
    Category put(String key, String name, List<String> skills) {
        jdbc.sql("""
                        insert into categories (key, name, skills) values (:key, :name, :skills)
                        on conflict (key) do update set name = excluded.name, skills = excluded.skills
                        """)
                .param("key", key).param("name", name).param("skills", skills.toArray(String[]::new)).update();
        known.invalidateAll();
        return new Category(key, name, skills);
    }
}
