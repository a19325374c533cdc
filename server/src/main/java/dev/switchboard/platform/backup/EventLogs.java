package dev.switchboard.platform.backup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings event logs into a database other than that in which they were written.
 *
 * <p>A log is read in the order of (xact, id), and only where xact, the transaction that wrote the row, is one that the database knows to be
 * over. The numbers of another PostgreSQL lie in the future of this one, and the log would stand still until it got there. So each row
 * gets the first transaction number there is, 3, which is over everywhere, and its place in the old order as its id; references to the row
 * and the readers' cursors move with it. What is new comes after, for it has a higher xact. A row's hash covers neither number and stays valid.
 */
final class EventLogs {

    private static final String FIRST_TRANSACTION = "'3'::xid8";
    private static final String CURSORS = "feed_cursors";

    private final JdbcClient db;
    private final List<String> logs;
    private final Map<String, Map<String, String>> references;

    private EventLogs(JdbcClient db, List<String> logs, Map<String, Map<String, String>> references) {
        this.db = db;
        this.logs = logs;
        this.references = references;
    }

    static EventLogs of(Catalog catalog, List<Catalog.ForeignKey> foreignKeys) {
        var logs = catalog.logs();
        var references = new HashMap<String, Map<String, String>>();
        for (var key : foreignKeys) {
            var toPlace = key.referencedColumns().contains("id") || key.referencedColumns().contains("xact");
            if (logs.contains(key.referencedTable()) && toPlace) {
                if (key.columns().size() != 1) {
                    throw new BackupException("The key %s refers to a row of the log %s in a way that restore does not know".formatted(key.name(), key.referencedTable()));
                }
                references.computeIfAbsent(key.table(), table -> new HashMap<>()).put(key.columns().getFirst(), key.referencedTable());
            }
        }
        return new EventLogs(catalog.db(), logs, references);
    }

    /** Whether a table's rows change on the way, so that they must be loaded beside it first. */
    boolean concern(String table) {
        return logs.contains(table) || references.containsKey(table);
    }

    /** @return the empty table that the archived rows are to be loaded into */
    String stage(Manifest.Table table) {
        db.sql("create temporary table %s on commit drop as select %s from %s with no data"
                .formatted(Catalog.quoted(archived(table.name())), Catalog.list(table.columns()), Catalog.inPublic(table.name()))).update();
        return temporary(archived(table.name()));
    }

    /** Fills the tables from those staged, and moves the cursors. To be called when all are loaded. */
    void settle(List<Manifest.Table> tables) {
        var concerned = tables.stream().filter(table -> concern(table.name())).toList();
        concerned.stream().filter(table -> logs.contains(table.name())).forEach(table -> number(table.name()));
        concerned.forEach(this::fill);
        if (tables.stream().anyMatch(table -> table.name().equals(CURSORS))) {
            logs.forEach(this::moveCursors);
        }
    }

    private void number(String log) {
        db.sql("""
                create temporary table %s on commit drop as
                select xact, id, row_number() over (order by xact, id) as place
                  from %s""".formatted(Catalog.quoted(places(log)), temporary(archived(log)))).update();
        db.sql("analyze " + temporary(places(log))).update();
    }

    private void fill(Manifest.Table table) {
        var isLog = logs.contains(table.name());
        var references = this.references.getOrDefault(table.name(), Map.of());
        var values = table.columns().stream().map(column -> value(column, isLog, references.get(column))).collect(Collectors.joining(", "));
        var joins = new StringBuilder();
        if (isLog) {
            joins.append(" join %s own on (own.xact, own.id) = (staged.xact, staged.id)".formatted(temporary(places(table.name()))));
        }
        references.forEach((column, log) -> joins.append(" left join %s %s on %s.id = staged.%s"
                .formatted(temporary(places(log)), target(column), target(column), Catalog.quoted(column))));
        var filled = db.sql("insert into %s (%s) overriding system value select %s from %s staged%s%s".formatted(
                Catalog.inPublic(table.name()), Catalog.list(table.columns()), values, temporary(archived(table.name())), joins, isLog ? " order by own.place" : ""))
                .update();
        if (filled != table.rows()) {
            throw new BackupException("Table %s got %d rows where the archive has %d".formatted(table.name(), filled, table.rows()));
        }
    }

    private static String value(String column, boolean inLog, @Nullable String referencedLog) {
        if (inLog && column.equals("id")) {
            return "own.place";
        }
        if (inLog && column.equals("xact")) {
            return FIRST_TRANSACTION;
        }
        return referencedLog == null ? "staged." + Catalog.quoted(column) : target(column) + ".place";
    }

    private void moveCursors(String log) {
        db.sql("""
                update public.feed_cursors
                   set xact = %s,
                       id = (select count(*) from %s as entry where (entry.xact, entry.id) <= (feed_cursors.xact, feed_cursors.id))
                 where log = :log""".formatted(FIRST_TRANSACTION, temporary(places(log))))
                .param("log", log).update();
    }

    // Not the table's own name, by which the definitions of keys would then find this one.
    private static String archived(String table) {
        return "archived " + table;
    }

    private static String places(String log) {
        return "places in " + log;
    }

    private static String target(String column) {
        return Catalog.quoted("target of " + column);
    }

    private static String temporary(String table) {
        return "pg_temp." + Catalog.quoted(table);
    }
}
