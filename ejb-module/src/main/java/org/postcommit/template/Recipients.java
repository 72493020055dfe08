package org.postcommit.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.postcommit.api.Addressee;

/** The value {@code recipient}, which every mail has. */
public final class Recipients {

    /** No data may be called so. */
    public static final String NAME = "recipient";

    private Recipients() {}

    static Map<String, Object> with(Map<String, Object> data, Addressee addressee) {
        Map<String, Object> recipient = new LinkedHashMap<>();
        recipient.put("address", addressee.address());
        recipient.put("name", addressee.name());
        recipient.put("language", addressee.language());
        Map<String, Object> values = new LinkedHashMap<>(data);
        values.put(NAME, recipient);
        return values;
    }

    /** Whoever is written to in previews and checks. */
    static Addressee somebody(String language, String zone) {
        return new Addressee("ada@example.org", "Ada Lovelace", language, zone);
    }

    /** For checks. */
    static Map<String, Object> sample(Map<String, Object> sample, String language) {
        return with(sample, somebody(language, null));
    }
}
