create index message_campaign on message (campaign_id);
