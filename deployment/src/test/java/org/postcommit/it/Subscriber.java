package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import org.postcommit.it.api.Api;
import org.postcommit.it.smtp.ParsedMail;
import org.postcommit.it.smtp.ReceivedMail;

/** Somebody who has asked for mail, and what came of it. */
record Subscriber(Post post, String address) {

    Api.Answer ask(String topic, int store, String more) {
        return post.api.post(
                "consents",
                "{\"address\":\"" + address + "\",\"topic\":\"" + topic + "\",\"store\":" + store + ",\"confirm\":true"
                        + more + "}");
    }

    /** The mail that asks for confirmation. */
    ParsedMail mail() {
        eventually()
                .untilAsserted(() -> assertThat(post.relay.mailsTo(address))
                        .filteredOn(ReceivedMail::accepted)
                        .isNotEmpty());
        return new ParsedMail(post.relay.mailsTo(address).get(0));
    }

    /** Asks, confirms, and takes what the link to the preferences holds, as it stands in each mail of a campaign. */
    String token(String topic, int store) {
        ask(topic, store, "");
        String confirmed = new Reader(post.station())
                .post(Reader.link(mail().text(), "confirm"), "")
                .body();
        return Reader.token(Reader.link(confirmed, "preferences"));
    }

    /** What a campaign's mail would hold: of somebody who wants news of shop 3. */
    String unsubscribeLink() {
        return "unsubscribe?t=" + token("news", 3);
    }
}
