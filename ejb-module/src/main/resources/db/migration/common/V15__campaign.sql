-- One template, one segment, a time. Counts of what became of members are kept by whoever changes members, under the row's lock.
create table campaign (
    id               uuid                        not null primary key,
    name             varchar(100)                not null unique,
    title            varchar(200)                not null,
    template         varchar(100)                not null,
    template_version integer,
    segment          varchar(100)                not null,
    topic            varchar(100)                not null,
    store            integer                     not null,
    account          varchar(100)                not null,
    inbound          varchar(100)                not null,
    reply_to         varchar(320),
    type             varchar(100),
    data             varchar(100000)             not null,
    start_at         varchar(30),
    zone             varchar(60),
    due_at           timestamp(6) with time zone,
    approval         boolean                     not null,
    per_minute       integer,
    per_domain       integer,
    on_ambiguous     varchar(20)                 not null,
    tracking         boolean                     not null,
    status           varchar(20)                 not null,
    reason           varchar(500),
    created_at       timestamp(6) with time zone not null,
    created_by       varchar(255)                not null,
    requested_by     varchar(255),
    approved_by      varchar(255),
    started_at       timestamp(6) with time zone,
    finished_at      timestamp(6) with time zone,
    expanded_after   varchar(320)                not null,
    expanded         boolean                     not null,
    handed_over      boolean                     not null,
    candidates       bigint                      not null,
    duplicates       bigint                      not null,
    not_opted_in     bigint                      not null,
    suppressed       bigint                      not null,
    unprepared       bigint                      not null,
    called_off       bigint                      not null,
    prepared         bigint                      not null,
    counts           varchar(500),
    lease_owner      varchar(80),
    lease_until      timestamp(6) with time zone,
    job_execution    bigint,
    failed_runs      integer                     not null
);
create index campaign_by_status on campaign (status, due_at);
create index campaign_by_template on campaign (template);

-- Everything its mails are made of, in the versions that counted when it started.
create table campaign_template (
    campaign_id uuid         not null references campaign on delete cascade,
    template    varchar(100) not null,
    version     integer      not null,
    primary key (campaign_id, template)
);
create index campaign_template_used on campaign_template (template);

-- Whom it is for: as they stood when it started, in the order of their keys, and what became of each. The checkpoint of the job.
-- A duplicate has no key of its own.
create table campaign_member (
    campaign_id  uuid         not null references campaign on delete cascade,
    position     bigint       not null,
    address_key  varchar(320),
    address      varchar(320) not null,
    domain       varchar(255) not null,
    name         varchar(255),
    language     varchar(35),
    zone         varchar(60),
    attributes   varchar(20000),
    outcome      varchar(20)  not null,
    reason       varchar(500),
    recipient_id uuid,
    primary key (campaign_id, position),
    constraint campaign_member_once unique (campaign_id, address_key)
);
create index campaign_member_outcome on campaign_member (campaign_id, outcome, position, domain);
create index campaign_member_address on campaign_member (address_key);
create index campaign_member_recipient on campaign_member (recipient_id);

insert into turn (name) values ('campaigns');
