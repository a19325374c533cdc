-- What triage has learned (I4). Of all that are kept, one is at work; those that were refused are kept with their figures and without their bytes.
create table triage_models (
    id         bigint generated always as identity primary key,
    layout     text        not null,
    exemplars  text        not null,
    reason     text        not null check (reason in ('exemplars', 'learned', 'asked')),
    outcome    text        not null check (outcome in ('accepted', 'refused')),
    refusal    text,
    counts     jsonb       not null,
    accuracy   jsonb       not null,
    bytes      bytea       check (octet_length(bytes) < 100000000),
    is_active  boolean     not null default false,
    created_at timestamptz not null,
    check ((outcome = 'refused') = (refusal is not null)),
    check (not is_active or bytes is not null)
);
create unique index triage_models_active on triage_models (is_active) where is_active;
