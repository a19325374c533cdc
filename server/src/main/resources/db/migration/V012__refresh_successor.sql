-- What a refresh token was traded for: a page that was left before it had the answer may trade the old one again.
alter table refresh_tokens
    add column successor bytea;
