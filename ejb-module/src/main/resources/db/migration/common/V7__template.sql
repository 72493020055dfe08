-- What nodes keep in memory, each with an id that changes with it.
create table edition (
    name varchar(20) not null primary key,
    id   uuid        not null
);
insert into edition (name, id) values ('TEMPLATES', '00000000-0000-0000-0000-000000000000');
insert into edition (name, id) values ('RULES', '00000000-0000-0000-0000-000000000000');

-- A template, and the number of the version that counts.
create table template (
    name      varchar(100) not null primary key,
    published integer
);

-- Its versions; the newest one is a draft while nobody has published it. Content is JSON.
create table template_version (
    id           uuid                        not null primary key,
    template     varchar(100)                not null references template on delete cascade,
    number       integer                     not null,
    kind         varchar(10)                 not null,
    type         varchar(100),
    description  varchar(500),
    languages    varchar(2000)               not null,
    content      varchar(1000000)            not null,
    author       varchar(255)                not null,
    saved_at     timestamp(6) with time zone not null,
    publisher    varchar(255),
    published_at timestamp(6) with time zone,
    constraint template_version_number unique (template, number)
);

alter table message add column template varchar(100);
create index message_template on message (template);
