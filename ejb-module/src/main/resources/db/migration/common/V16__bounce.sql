-- Accounts that somebody stored; those of key 'default' stand before the environment's.
create table outbound_account (
    account_key          varchar(40)  not null primary key,
    name                 varchar(200) not null,
    mail_session         varchar(200) not null,
    from_address         varchar(320) not null,
    reply_to             varchar(320),
    mails_per_connection integer      not null
);

-- The password stands here in plain text, as the secrets of webhooks do: the server has to know it.
create table inbound_account (
    account_key varchar(40)  not null primary key,
    name        varchar(200) not null,
    host        varchar(255) not null,
    port        integer      not null,
    login       varchar(255) not null,
    password    varchar(500) not null,
    tls         varchar(10)  not null,
    address     varchar(320) not null,
    verp        boolean      not null
);

-- One reader at a time for each inbound account, and what came of it. Stays when the account goes.
create table bounce_visit (
    account_key varchar(40) not null primary key,
    begun_at    timestamp(6) with time zone,
    ended_at    timestamp(6) with time zone,
    fault       varchar(1000),
    lease_owner varchar(80),
    lease_until timestamp(6) with time zone
);

-- A mail that was fetched. While uidl is there the mailbox may still have the mail; it is deleted there without another look.
create table bounce_mail (
    id          uuid                        not null primary key,
    account_key varchar(40)                 not null,
    uidl        varchar(500),
    received_at timestamp(6) with time zone not null,
    size        bigint                      not null,
    sender      varchar(320),
    subject     varchar(255),
    raw         ${bytes},
    constraint bounce_mail_once unique (account_key, uidl)
);

-- What a mail says about one recipient; one row also when it says nothing that could be understood.
create table bounce (
    id           uuid                        not null primary key,
    mail_id      uuid                        not null references bounce_mail on delete cascade,
    position     integer                     not null,
    received_at  timestamp(6) with time zone not null,
    kind         varchar(12)                 not null,
    confidence   varchar(12)                 not null,
    recipient_id uuid,
    address      varchar(320),
    address_key  varchar(320),
    status       varchar(12),
    diagnostic   varchar(2000),
    effect       varchar(300),
    is_open      boolean                     not null,
    handled_at   timestamp(6) with time zone,
    handled_by   varchar(255)
);
create index bounce_received on bounce (received_at, id);
create index bounce_mail_id on bounce (mail_id);
create index bounce_recipient on bounce (recipient_id);
create index bounce_address on bounce (address_key, received_at);
