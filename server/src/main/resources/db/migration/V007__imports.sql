-- Imports that were asked for over HTTP; the server does them one after the other.
create table imports (
    id          bigint generated always as identity primary key,
    source      text        not null check (char_length(source) between 1 and 200),
    file_name   text        not null,
    options     jsonb       not null,
    blob_key    text,
    state       text        not null check (state in ('waiting', 'running', 'done', 'failed')),
    problem     text,
    read        bigint      not null default 0,
    imported    bigint      not null default 0,
    skipped     bigint      not null default 0,
    failed      bigint      not null default 0,
    errors      jsonb       not null default '[]',
    created_by  bigint      not null references users,
    created_at  timestamptz not null,
    finished_at timestamptz
);
