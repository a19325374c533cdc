-- Since when mail to a user's address comes back (N6); null while it arrives.
alter table users add column mail_bounced_at timestamptz;
