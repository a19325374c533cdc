-- Who has read how far in which log. A reader's row lock makes it run on one node at a time.
create table feed_cursors (
    reader     text        primary key,
    log        text        not null,
    xact       xid8        not null default '0',
    id         bigint      not null default 0,
    updated_at timestamptz not null default now()
);

-- Events that a reader gave up on, for an admin to look at.
create table feed_failures (
    id        bigint generated always as identity primary key,
    reader    text        not null,
    log       text        not null,
    event_id  bigint      not null,
    attempts  int         not null,
    error     text        not null,
    failed_at timestamptz not null default now(),
    unique (reader, event_id)
);

-- One row that says which installation this database belongs to.
create table installation (
    singleton          boolean     primary key default true check (singleton),
    secret_fingerprint text        not null,
    created_at         timestamptz not null default now()
);

-- The table of db-scheduler, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
