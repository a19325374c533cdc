-- Mail as it was handed over, readable by admins.
create table mails (
    id         bigint generated always as identity primary key,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    created_at timestamptz not null
);
create index mails_newest on mails (created_at desc, id desc);
