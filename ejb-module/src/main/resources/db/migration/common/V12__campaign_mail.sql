-- What mails of campaigns know more than others: where they come from, and which consent they need when they are sent.
alter table message add column campaign_id uuid;
alter table message add column topic varchar(100);
alter table message add column store integer;

-- Secrets that all nodes sign links and return addresses with; made when first needed.
create table signing_key (
    purpose varchar(50) not null primary key,
    secret  varchar(64) not null
);
