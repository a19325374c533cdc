-- Customers by the beginning of their name, username or address, whatever the database's collation is.
create index users_name_beginning on users (lower(name) text_pattern_ops) where role = 'customer';
create index users_username_beginning on users (lower(username) text_pattern_ops) where role = 'customer';
create index users_email_beginning on users (lower(email) text_pattern_ops) where role = 'customer';
