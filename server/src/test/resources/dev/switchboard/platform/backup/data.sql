update settings set value = '{"deep": [1, null, "\u00e9\\n"]}';

begin;
insert into departments (name, head_id) values ('Support', 1), ('Billing', 2);
insert into users (name, department_id) values ('Ada', 1), ('Bob', 2), (E'Zoë\t\\.\n''"', null);
commit;

insert into tickets (requester_id, parent_id, subject, "Order", tags, meta, raw, price, ratio, wait, updated_at)
select 1 + n % 3,
       case when n % 7 = 0 then 20001 - n end,
       case n % 5 when 0 then null when 1 then '' when 2 then '\N' when 3 then E'line\nbreak\tand \\ backslash' else 'Žluťoučký 🐎 ' || n end,
       (array['calm', 'cross', null])[1 + n % 3]::mood,
       case when n % 2 = 0 then array['a,b', '{"c"}', null, ''] else '{}' end,
       case when n % 3 = 0 then jsonb_build_object('n', n, 'null', null, 'text', E'\\\n"') end,
       case when n % 3 = 1 then decode(md5(n::text), 'hex') || '\x00ff0a5c'::bytea end,
       n / 7.0, exp(n % 700), make_interval(months => n % 13, secs => n / 3.0),
       now()
  from generate_series(1, 10000) n where n % 7 <> 0;
insert into tickets (requester_id, parent_id, subject) select 1, 1 + n, 'child' from generate_series(1, 100) n;
update tickets set parent_id = id + 1 where id between 200 and 210;
delete from tickets where id between 300 and 310;

insert into visits select date '2025-06-01' + n, n from generate_series(1, 400) n;
select nextval('ticket_number');
