package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.Throttle;
import org.postcommit.api.json.CampaignJson;
import org.postcommit.api.json.JsonData;

class CampaignCheckTest {

    @Test
    void a_campaign_is_read_as_it_was_written() {
        Campaign campaign = read("""
                {"key":"sale","name":"Sale","template":"offer","segment":"all","topic":"news","store":3,
                 "startAt":"2026-12-24T08:00","zone":"Europe/Berlin","replyTo":"answers@example.org",
                 "data":{"offer":"tea"},"approval":true,"throttle":{"perMinute":600,"perDomain":60},"tracking":true}""");
        assertThat(errors(campaign)).isEmpty();
        assertThat(CampaignJson.read(CampaignJson.write(campaign), new ArrayList<>()))
                .isEqualTo(campaign);
    }

    @Test
    void what_is_not_said_has_its_standard() {
        Campaign campaign = read("{\"key\":\"sale\",\"template\":\"offer\",\"segment\":\"all\",\"topic\":\"news\"}");
        assertThat(errors(campaign)).isEmpty();
        assertThat(campaign.name()).isEqualTo("sale");
        assertThat(campaign.zone()).isEqualTo("UTC");
        assertThat(campaign.account()).isEqualTo("default");
        assertThat(campaign.throttle()).isEqualTo(Throttle.NONE);
        assertThat(campaign.tracking()).isFalse();
    }

    @Test
    void everything_that_is_wrong_is_named() {
        Campaign campaign = read("""
                {"key":"No key","name":"a\\nb","template":"unknown","store":-1,"zone":"Mars","replyTo":"nobody",
                 "throttle":{"perMinute":0,"perDomain":-5},"data":{"contact":1,"recipient":2}}""");
        assertThat(errors(campaign))
                .extracting(FieldError::field)
                .containsExactly(
                        "key",
                        "name",
                        "template",
                        "segment",
                        "topic",
                        "store",
                        "zone",
                        "replyTo",
                        "data.contact",
                        "data.recipient",
                        "throttle.perMinute",
                        "throttle.perDomain");
    }

    @Test
    void a_topic_to_which_nobody_can_agree_is_wrong() {
        for (String topic : List.of("two words", "*", ".news", "news ", "n".repeat(101))) {
            Campaign campaign =
                    read("{\"key\":\"sale\",\"template\":\"offer\",\"segment\":\"all\",\"topic\":\"" + topic + "\"}");
            assertThat(errors(campaign)).as(topic).extracting(FieldError::field).containsExactly("topic");
        }
    }

    @Test
    void what_cannot_be_read_is_named_too() {
        List<FieldError> errors = new ArrayList<>();
        CampaignJson.read(
                JsonData.object(
                        "{\"startAt\":\"2026-12-24T08:00:00Z\",\"store\":\"one\",\"throttle\":{\"perMinute\":1.5},\"x\":1}"),
                errors);
        assertThat(errors).extracting(FieldError::field).containsExactly("store", "startAt", "throttle.perMinute", "x");
    }

    private static List<FieldError> errors(Campaign campaign) {
        return new CampaignCheck(key -> key.equals("offer"), key -> key.equals("all")).errorsIn(campaign);
    }

    private static Campaign read(String json) {
        List<FieldError> errors = new ArrayList<>();
        Campaign campaign = CampaignJson.read(JsonData.object(json), errors);
        assertThat(errors).isEmpty();
        return campaign;
    }
}
