-- Settings that admins change while the server runs; what is not here has its default.
create table settings (
    key        text        primary key,
    value      jsonb       not null,
    version    bigint      not null default 1,
    updated_at timestamptz not null default now(),
    updated_by bigint      references users
);

create table setting_changes (
    id         bigint generated always as identity primary key,
    key        text        not null,
    before     jsonb,
    after      jsonb       not null,
    changed_at timestamptz not null,
    changed_by bigint      references users
);
