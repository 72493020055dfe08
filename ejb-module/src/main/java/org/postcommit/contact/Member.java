package org.postcommit.contact;

import java.util.Map;
import org.postcommit.api.contact.Contact;

/**
 * Somebody in a segment.
 *
 * @param address as it is written
 * @param key the address in lower case: what members are ordered and told apart by
 * @param name {@code null} when unknown, as are language (BCP 47) and zone (an IANA time zone)
 * @param attributes JDK values by name, for templates
 */
public record Member(
        String address, String key, String name, String language, String zone, Map<String, Object> attributes) {

    Contact contact() {
        return new Contact(address, name, language, zone, attributes);
    }
}
