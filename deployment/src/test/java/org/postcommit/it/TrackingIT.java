package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Script;

/** What readers of tracked mail set off: counted, led on, and nobody led astray. */
class TrackingIT {

    private static final String SHOP = "https://shop.example.org/a?b=c";

    private Post post;
    private Reader reader;
    private String recipient;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        reader = new Reader(post.station());
        recipient = post.send(Mail.toAda()).recipientId();
    }

    @Test
    void an_image_that_is_loaded_counts() {
        String image = "t/o/" + sealed(recipient + "\n") + ".gif";
        assertThat(reader.head(image).statusCode()).isEqualTo(200);
        assertThat(counts("opens = 0")).as("only asked whether it is there").isZero();

        HttpResponse<String> loaded = reader.get(image);
        assertThat(loaded.statusCode()).isEqualTo(200);
        assertThat(loaded.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(loaded.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(loaded.headers().map()).doesNotContainKey("set-cookie");
        reader.get(image);
        assertThat(counts("opens = 2 and opened_at is not null and clicks = 0 and clicked_at is null"))
                .isEqualTo(1);
    }

    @Test
    void a_link_leads_to_where_it_was_signed_for_and_nowhere_else() {
        HttpResponse<String> led = reader.get("t/c/" + sealed(recipient + "\n" + SHOP));
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location")).contains(SHOP);
        assertThat(led.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(counts("clicks = 1 and clicked_at is not null and opens = 0"))
                .isEqualTo(1);

        String signature = sealed(recipient + "\n" + SHOP).split("\\.")[1];
        String elsewhere = encoded((recipient + "\nhttps://evil.example").getBytes(StandardCharsets.UTF_8));
        for (String bad : new String[] {
            "t/c/" + elsewhere + "." + signature,
            "t/c/",
            "t/c",
            "t/o/x",
            "t/o/x.gif",
            "t/c/https://evil.example",
            "t/c/" + sealed(recipient + "\n"),
            "t/o/" + sealed(recipient + "\n" + SHOP) + ".gif"
        }) {
            HttpResponse<String> refused = reader.get(bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(404);
            assertThat(refused.headers().firstValue("Location")).isEmpty();
        }
        assertThat(counts("clicks = 1 and opens = 0")).isEqualTo(1);
    }

    @Test
    void who_is_forgotten_is_led_on_and_not_counted() {
        String link = "t/c/" + sealed(recipient + "\n" + SHOP);
        reader.get(link);
        String address = post.api.recipient(recipient).address();
        post.becomes(recipient, "SENT");
        post.api.post("maintenance/erase-address?address=" + address, "");
        assertThat(counts("true")).isZero();
        assertThat(reader.get(link).statusCode()).isEqualTo(302);
        assertThat(reader.get("t/c/" + sealed(UUID.randomUUID() + "\n" + SHOP)).statusCode())
                .isEqualTo(302);
        assertThat(counts("true")).isZero();
    }

    private long counts(String condition) {
        return post.station()
                .count("select count(*) from tracking where recipient_id = '" + recipient + "' and " + condition);
    }

    /** As the product signs. */
    private String sealed(String text) {
        post.station()
                .update("insert into signing_key (purpose, secret) values ('tracking', '" + "0a".repeat(32)
                        + "') on conflict do nothing");
        String secret = post.station()
                .strings("select secret from signing_key where purpose = 'tracking'")
                .get(0);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return encoded(bytes) + "." + encoded(Arrays.copyOf(mac.doFinal(bytes), 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
