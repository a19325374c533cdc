-- Accounts of the demo: their password is known to everybody, so they are active in demo mode only.
create table demo_accounts (
    user_id bigint primary key references users
);
