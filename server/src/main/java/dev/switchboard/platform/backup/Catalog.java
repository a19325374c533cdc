package dev.switchboard.platform.backup;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is in the schema {@code public}, according to PostgreSQL's own tables. */
record Catalog(JdbcClient db) {

    private static final String FLYWAY = "flyway_schema_history";

    /** A name as SQL wants it, whatever is in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String inPublic(String name) {
        return "public." + quoted(name);
    }

    static String list(List<String> columns) {
        return String.join(", ", columns.stream().map(Catalog::quoted).toList());
    }

    /** @throws BackupException if no migration has run, so there is nothing to back up from or to restore into */
    String schemaVersion() {
        var hasHistory = db.sql("select to_regclass(:table) is not null").param("table", inPublic(FLYWAY)).query(Boolean.class).single();
        if (!hasHistory) {
            throw new BackupException("The database has no tables of Switchboard yet");
        }
        return db.sql("""
                select version
                  from public.flyway_schema_history
                 where success and version is not null
                 order by installed_rank desc
                 limit 1""")
                .query(String.class).optional()
                .orElseThrow(() -> new BackupException("The database has no tables of Switchboard yet"));
    }

    /** Tables with content of their own: of a partitioned table the whole, not its partitions. */
    List<String> tables() {
        return db.sql("""
                select relname
                  from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> :flyway
                 order by relname collate "C\"""")
                .param("flyway", FLYWAY).query(String.class).list();
    }

    /** The columns that are stored because somebody wrote them. */
    List<String> columns(String table) {
        return db.sql("""
                select attname
                  from pg_attribute
                 where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                 order by attnum""")
                .param("table", inPublic(table)).query(String.class).list();
    }

    List<String> sequences() {
        return db.sql("""
                select relname
                  from pg_class
                 where relnamespace = 'public'::regnamespace and relkind = 'S'
                 order by relname collate "C\"""")
                .query(String.class).list();
    }

    Manifest.Sequence sequence(String name) {
        return db.sql("select last_value, is_called from " + inPublic(name))
                .query((row, number) -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))).single();
    }

    long rows(String table) {
        return db.sql("select count(*) from " + inPublic(table)).query(Long.class).single();
    }

    boolean isEmpty(String table) {
        return db.sql("select not exists (select from " + inPublic(table) + ")").query(Boolean.class).single();
    }

    /** Event logs: their rows carry the id of the transaction that wrote them. */
    List<String> logs() {
        return db.sql("""
                select relname
                  from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                   and 4 = (select count(*)
                              from pg_attribute
                             where attrelid = pg_class.oid and not attisdropped
                               and (attname in ('id', 'prev_hash', 'hash') or attname = 'xact' and atttypid = 'xid8'::regtype))
                 order by relname collate "C\"""")
                .query(String.class).list();
    }

    List<ForeignKey> foreignKeys() {
        return db.sql("""
                select conname, referencing.relname, referenced.relname,
                       (select array_agg(attname::text order by place) from unnest(conkey) with ordinality as key (number, place)
                          join pg_attribute on attrelid = conrelid and attnum = number),
                       (select array_agg(attname::text order by place) from unnest(confkey) with ordinality as key (number, place)
                          join pg_attribute on attrelid = confrelid and attnum = number),
                       pg_get_constraintdef(pg_constraint.oid)
                  from pg_constraint
                  join pg_class referencing on referencing.oid = conrelid
                  join pg_class referenced on referenced.oid = confrelid
                 where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace
                 order by referencing.relname, conname""")
                .query((row, number) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3),
                        List.of((String[]) row.getArray(4).getArray()), List.of((String[]) row.getArray(5).getArray()), row.getString(6)))
                .list();
    }

    /** @param definition as it stands after {@code add constraint <name>} */
    record ForeignKey(String name, String table, String referencedTable, List<String> columns, List<String> referencedColumns, String definition) {
    }

    /** The triggers that somebody has written and that are switched on. */
    List<Trigger> triggers() {
        return db.sql("""
                select tgname, relname, tgenabled
                  from pg_trigger
                  join pg_class on pg_class.oid = tgrelid
                 where relnamespace = 'public'::regnamespace and not tgisinternal and tgparentid = 0 and tgenabled <> 'D' and relkind in ('r', 'p')
                 order by relname, tgname""")
                .query((row, number) -> new Trigger(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** @param enabled when it fires: O, A or R, as in {@code pg_trigger.tgenabled} */
    record Trigger(String name, String table, String enabled) {
    }
}
