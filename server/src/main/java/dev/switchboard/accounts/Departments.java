package dev.switchboard.accounts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.switchboard.platform.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments (A1). IT and HR are there from the start. */
@Component
public class Departments {

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Department> all() {
        return jdbc.sql("select id, key, name from departments order by name").query(Department.class).list();
    }

    public Optional<Department> find(String key) {
        return jdbc.sql("select id, key, name from departments where key = :key")
                .param("key", key.strip().toLowerCase(Locale.ROOT)).query(Department.class).optional();
    }

    /** @throws Problem.Invalid if there is none of that key; says which there are */
    public Department require(String field, String key) {
        return find(key).orElseThrow(() -> new Problem.Invalid(field,
                "must be one of " + String.join(", ", all().stream().map(Department::key).toList())));
    }

    /** @throws Problem.Invalid if the name gives no key or the key is taken */
    @Transactional
    public Department create(String name) {
        var key = key(name);
        if (key.isEmpty()) {
            throw new Problem.Invalid("name", "must contain a letter or a digit");
        }
        try {
            return jdbc.sql("insert into departments (key, name) values (:key, :name) returning id, key, name")
                    .param("key", key).param("name", name.strip()).query(Department.class).single();
        } catch (DuplicateKeyException taken) {
            throw new Problem.Invalid("name", "is taken by another department");
        }
    }

    /** The department of that name, made if it is not there; for imports. */
    @Transactional
    public Department named(String name) {
        return jdbc.sql("""
                        insert into departments (key, name) values (:key, :name)
                        on conflict (key) do update set key = excluded.key
                        returning id, key, name
                        """)
                .param("key", key(name)).param("name", name.strip()).query(Department.class).single();
    }

    /** The key a name gets: lower case, words joined by underscores, accents taken off. */
    public static String key(String name) {
        var plain = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var key = plain.replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return key.length() > 50 ? key.substring(0, 50) : key;
    }
}
