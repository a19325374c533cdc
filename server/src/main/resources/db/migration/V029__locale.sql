-- In which language a user is written to.
alter table users add locale text not null default 'en' check (locale in ('en', 'de'));
