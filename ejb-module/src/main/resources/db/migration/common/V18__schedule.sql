-- When which maintenance command runs by itself. Nothing that deletes does before an admin has switched it on.
create table schedule (
    command    varchar(50)  not null primary key,
    active     boolean      not null,
    frequency  varchar(10)  not null,
    local_time varchar(8)   not null,
    week_day   varchar(10),
    zone       varchar(60),
    days       integer,
    pending    boolean      not null,
    next_at    timestamp(6) with time zone,
    last_at    timestamp(6) with time zone,
    changed_at timestamp(6) with time zone,
    changed_by varchar(255)
);
insert into schedule (command, active, frequency, local_time, days, pending) values ('resend-failed', false, 'HOUR', '00:00:00', null, false);
insert into schedule (command, active, frequency, local_time, days, pending) values ('purge-bodies', false, 'DAY', '02:30:00', 90, false);
insert into schedule (command, active, frequency, local_time, days, pending) values ('delete-recipients', false, 'DAY', '03:00:00', 400, false);
insert into schedule (command, active, frequency, local_time, days, pending) values ('delete-messages-without-recipients', false, 'DAY', '03:30:00', null, false);
insert into schedule (command, active, frequency, local_time, days, pending) values ('audit', true, 'DAY', '04:00:00', null, false);
