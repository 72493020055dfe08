-- Whom campaigns can write to. Keys are addresses in lower case.
create table contact (
    id          uuid                        not null primary key,
    address     varchar(320)                not null,
    address_key varchar(320)                not null,
    name        varchar(255),
    language    varchar(35),
    zone        varchar(60),
    created_at  timestamp(6) with time zone not null,
    updated_at  timestamp(6) with time zone not null
);
create unique index contact_address_key on contact (address_key);

-- A row each, so that conditions become SQL that every database has indexes for. The text is as it was given, the key
-- in lower case; the number is there whenever the text is one.
create table contact_attribute (
    contact_id   uuid         not null references contact on delete cascade,
    name         varchar(50)  not null,
    kind         varchar(6)   not null,
    text_value   varchar(500) not null,
    text_key     varchar(500) not null,
    number_value numeric(21, 6),
    primary key (contact_id, name)
);
create index contact_attribute_text on contact_attribute (name, text_key);
create index contact_attribute_number on contact_attribute (name, number_value);

-- One change at a time, so that an import does what its preview says.
insert into turn (name) values ('contacts');

-- Imports run in the background; this is what is known of them, also after their node has died.
create table contact_import (
    id           uuid                        not null primary key,
    file_name    varchar(255)                not null,
    dry_run      boolean                     not null,
    state        varchar(10)                 not null,
    who          varchar(255)                not null,
    owner        varchar(255)                not null,
    started_at   timestamp(6) with time zone not null,
    seen_at      timestamp(6) with time zone not null,
    ended_at     timestamp(6) with time zone,
    bytes        bigint                      not null,
    bytes_read   bigint                      not null,
    added        bigint                      not null,
    changed      bigint                      not null,
    unchanged    bigint                      not null,
    refused      bigint                      not null,
    failure      varchar(1000)
);
create index contact_import_started on contact_import (started_at);

create table contact_import_refusal (
    import_id uuid          not null references contact_import on delete cascade,
    line      bigint        not null,
    reason    varchar(1000) not null,
    primary key (import_id, line)
);

-- Groups of people that campaigns write to. The condition is JSON.
create table segment (
    segment_key varchar(100)                not null primary key,
    name        varchar(200)                not null,
    description varchar(1000),
    kind        varchar(10)                 not null,
    conditions  varchar(100000),
    source      varchar(255),
    query_text  varchar(20000),
    changed_at  timestamp(6) with time zone not null,
    changed_by  varchar(255)                not null
);

create table segment_member (
    segment_key varchar(100) not null references segment on delete cascade,
    address_key varchar(320) not null,
    address     varchar(320) not null,
    primary key (segment_key, address_key)
);
create index segment_member_address on segment_member (address_key);
