-- Who misused the helpdesk on a day, and what speaks for it (I10): never two for the same user and day.
create table misuse_reports (
    id          bigint generated always as identity primary key,
    user_id     bigint      not null references users,
    day         date        not null,
    patterns    text[]      not null check (cardinality(patterns) > 0),
    findings    jsonb       not null,
    evidence    jsonb       not null,
    confidence  real        not null check (confidence between 0 and 1),
    created_at  timestamptz not null,
    reviewed_at timestamptz,
    reviewed_by bigint      references users,
    note        text        check (char_length(note) <= 2000),
    unique (user_id, day)
);
create index misuse_reports_unreviewed on misuse_reports (id desc) where reviewed_at is null;

-- When misuse was looked for, and what came of it.
create table misuse_runs (
    id          bigint generated always as identity primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    started_by  bigint      references users,
    hours       int         not null check (hours between 1 and 720),
    users       int,
    reports     int,
    failures    int
);
