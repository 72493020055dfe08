package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** A person asks to be forgotten: nothing in the database knows the address any more. */
class ErasureIT {

    private static final String EVENT = UUID.randomUUID().toString();
    private static final List<String> PLACES = List.of(
            "recipient",
            "attempt",
            "message",
            "variant",
            "person",
            "person_address",
            "consent",
            "consent_event",
            "contact",
            "segment_member",
            "raised_event",
            "evaluation",
            "rejected",
            "rejected_reason",
            "operation",
            "suppression",
            "maintenance_run");

    private Post post;
    private Commands commands;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        commands = new Commands(post.api);
    }

    @Test
    void a_person_is_forgotten_and_not_written_to_any_more() {
        String ada = Mail.somebody("Ada");
        String other = Mail.somebody("bob");
        Api.Receipt alone = post.send(Mail.to(ada));
        post.becomes(alone, "SENT");
        Api.Receipt both = post.send(Mail.to(other).bcc(ada));
        both.recipientIds().forEach(id -> post.becomes(id, "SENT"));
        post.waiting(Mail.to(ada));
        writeAbout(ada);

        JsonNode counts = commands.runsAsItSaid("erase-address", "address=" + Api.encoded(ada) + "&");
        assertThat(counts.path("recipients").asLong()).isEqualTo(3);
        assertThat(counts.path("messages").asLong()).isEqualTo(2);
        assertThat(counts.path("bodies").asLong()).isEqualTo(2);
        for (String name : List.of(
                "people",
                "consents",
                "consentEvents",
                "contacts",
                "segments",
                "events",
                "evaluations",
                "rejected",
                "suppressions")) {
            assertThat(counts.path(name).asLong()).as(name).isEqualTo(1);
        }
        for (String place : PLACES) {
            assertThat(post.rows(
                            place + " t where position('" + ada.toLowerCase(Locale.ROOT) + "' in lower(t::text)) > 0"))
                    .as(place)
                    .isZero();
        }
        assertThat(post.rows("rejected_body where position(convert_to('" + ada + "', 'UTF8') in body) > 0"))
                .isZero();
        assertThat(post.api.get("notifications/" + alone.id()).status()).isEqualTo(404);
        assertThat(post.api.notification(both.id()).address()).isEqualTo(other);
        assertThat(post.bodies(both)).isEqualTo(1);

        Api.Receipt later = post.send(Mail.to(ada.toUpperCase(Locale.ROOT)));
        assertThat(later.recipientStatus()).isEqualTo("SUPPRESSED");
        assertThat(post.api.recipient(later.recipientId()).reason()).isEqualTo("ERASED");
    }

    /** What the directory, the rules, the JMS door and a relay would write. */
    private void writeAbout(String address) {
        String key = address.toLowerCase(Locale.ROOT);
        String id = "person-" + key.substring(0, key.indexOf('@'));
        for (String sql : List.of(
                "insert into person (id, name) values ('" + id + "', 'Ada')",
                "insert into person_address (person_id, position, address, address_key) values ('" + id + "', 0, '"
                        + address + "', '" + key + "')",
                "insert into consent (address, topic, store, granted, source, changed_at) values ('" + key
                        + "', 'news', 0, true, 'it', now())",
                "insert into consent_event (id, address, topic, store, state, source, at, recorded_at) values"
                        + " (gen_random_uuid(), '" + key + "', 'news', 0, 'GRANTED', 'it', now(), now())",
                "insert into contact (id, address, address_key, created_at, updated_at) values (gen_random_uuid(), '"
                        + address + "', '" + key + "', now(), now())",
                "insert into segment (segment_key, name, kind, changed_at, changed_by) values ('" + id
                        + "', 'it', 'LIST', now(), 'it')",
                "insert into segment_member (segment_key, address, address_key) values ('" + id + "', '" + address
                        + "', '" + key + "')",
                "insert into raised_event (id, at, type, producer, content, fired, failed) values" + " ('" + EVENT
                        + "', now(), 'it.erased', 'it', '{\"after\":{\"mail\":\"" + address + "\"}}', 0, 1)",
                "insert into evaluation (id, at, rule, event_type, event_id, verdict, reason) values"
                        + " (gen_random_uuid(), now(), 'it',"
                        + " 'it.erased',"
                        + " '" + EVENT + "', 'FAILED', 'no mail for " + address + "')",
                "insert into rejected (id, at, producer, kind, size, summary, reason_count, reference, in_queue) values"
                        + " ('" + EVENT + "', now(), 'it', 'TEXT', 9, '', 0, 'it-" + EVENT + "', false)",
                "insert into rejected_body (rejected_id, body) values ('" + EVENT + "', convert_to('{\"to\":\""
                        + address + "\"}', 'UTF8'))",
                "insert into suppression (address, reason, evidence, created_at) values ('" + key
                        + "', 'BAD_ADDRESS', '550 " + key + "', now())")) {
            post.station().update(sql);
        }
    }
}
