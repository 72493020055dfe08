package org.postcommit.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.json.JsonData;

/**
 * A member as its row has it.
 *
 * @param key the address in lower case
 * @param domain of the address, in lower case
 * @param attributes JSON, {@code null} without any
 */
record Candidate(
        long position,
        String key,
        String address,
        String domain,
        String name,
        String language,
        String zone,
        String attributes) {

    Addressee addressee() {
        return new Addressee(address, name, language, zone);
    }

    /** What templates see as {@code contact}: its attributes, and what else is known of it. */
    Map<String, Object> contact() {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("address", address);
        contact.put("name", name);
        contact.put("language", language);
        contact.put("zone", zone);
        if (attributes != null) {
            contact.putAll(JsonData.map(JsonData.object(attributes)));
        }
        return contact;
    }
}
