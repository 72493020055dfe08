-- An entry may end by itself, and somebody may have made it.
alter table suppression add column expires_at timestamp(6) with time zone;
alter table suppression add column added_by varchar(255);
alter table suppression alter column reason set data type varchar(100);

create index suppression_created on suppression (created_at, address);
