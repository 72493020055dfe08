-- People that rules can write to. Ids and keys are in lower case, what is looked for is made so too; an index on lower(…)
-- is not known to every database.
create table person (
    id       varchar(200) not null primary key,
    name     varchar(255),
    language varchar(35),
    zone     varchar(60)
);

create table person_address (
    person_id   varchar(200) not null references person on delete cascade,
    position    integer      not null,
    address     varchar(320) not null,
    address_key varchar(320) not null,
    primary key (person_id, position)
);
create index person_address_key on person_address (address_key);

create table person_group (
    person_id  varchar(200) not null references person on delete cascade,
    group_name varchar(100) not null,
    group_key  varchar(100) not null,
    primary key (person_id, group_key)
);
create index person_group_key on person_group (group_key, person_id);

-- One change at a time, so that an import does what its report says.
insert into turn (name) values ('people');
