-- A mail that waits because of a rule is called off with the rule, whatever its event was about.
alter table reminder alter column event_key drop not null;
create index reminder_rule on reminder (rule);
