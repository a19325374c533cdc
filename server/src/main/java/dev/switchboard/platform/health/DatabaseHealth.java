package dev.switchboard.platform.health;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DatabaseHealth implements HealthCheck {

    static final String NAME = "database";

    private final JdbcClient jdbc;

    DatabaseHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Health check() {
        jdbc.sql("select 1").query(Integer.class).single();
        return Health.ok();
    }
}
