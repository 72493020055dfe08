-- Ordinary mail costs no entry.
create index message_campaign on message (campaign_id) where campaign_id is not null;
