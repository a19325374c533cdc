package dev.switchboard.platform.backup;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Foreign keys and triggers out of the way while tables are loaded, inside the transaction of the restore, and all of them back after.
 *
 * <p>The alternatives: loading the tables in the order of their keys does not help where keys go in a circle, and deferring the checks works
 * only with keys declared deferrable and queues one check a row in memory. Keys that are dropped and added again need no order, know no
 * circles, and are checked once for the whole table, which is also the fastest. Triggers would write today's events and times into what is
 * a state of the past, and those that keep a log append-only would not let it be loaded.
 */
final class SuspendedChecks {

    private final JdbcClient db;
    private final List<Catalog.ForeignKey> foreignKeys;
    private final List<Catalog.Trigger> triggers;

    private SuspendedChecks(JdbcClient db, List<Catalog.ForeignKey> foreignKeys, List<Catalog.Trigger> triggers) {
        this.db = db;
        this.foreignKeys = foreignKeys;
        this.triggers = triggers;
    }

    static SuspendedChecks of(Catalog catalog) {
        var checks = new SuspendedChecks(catalog.db(), catalog.foreignKeys(), catalog.triggers());
        checks.triggers.forEach(trigger -> checks.alter(trigger.table(), "disable trigger " + Catalog.quoted(trigger.name())));
        checks.foreignKeys.forEach(key -> checks.alter(key.table(), "drop constraint " + Catalog.quoted(key.name())));
        return checks;
    }

    List<Catalog.ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** Every row loaded is checked here; a reference into nowhere fails the restore. */
    void restore() {
        // What deferrable constraints still have to check must be done before a table can be altered.
        db.sql("set constraints all immediate").update();
        foreignKeys.forEach(key -> alter(key.table(), "add constraint %s %s".formatted(Catalog.quoted(key.name()), key.definition())));
        triggers.forEach(trigger -> alter(trigger.table(), switch (trigger.enabled()) {
            case "A" -> "enable always trigger ";
            case "R" -> "enable replica trigger ";
            default -> "enable trigger ";
        } + Catalog.quoted(trigger.name())));
    }

    private void alter(String table, String change) {
        db.sql("alter table %s %s".formatted(Catalog.inPublic(table), change)).update();
    }
}
