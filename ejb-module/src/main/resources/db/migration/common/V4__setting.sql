-- Run-time settings that somebody set; without a row the environment's value counts.
create table setting (
    name          varchar(60)   not null primary key,
    current_value varchar(1000) not null
);

-- Who set which of them to what; the old value and the new one as they counted, set or not.
create table setting_change (
    id        uuid                        not null primary key,
    at        timestamp(6) with time zone not null,
    who       varchar(255)                not null,
    name      varchar(60)                 not null,
    old_value varchar(1000)               not null,
    new_value varchar(1000)               not null
);
create index setting_change_name on setting_change (name, at);

-- Where a mail went instead, while all mail was redirected.
alter table attempt add column redirected_to varchar(320);
