package org.postcommit.template;

import java.util.Map;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.json.JsonData;

/** Sample data as it is typed. */
final class Samples {

    private Samples() {}

    /**
     * @param json may be {@code null}
     * @throws IllegalArgumentException saying what is wrong, as a clause that follows the field's name
     */
    static Map<String, Object> parse(String json) {
        if (json == null || json.isBlank()) {
            return Map.of();
        }
        try {
            return JsonData.map(JsonData.object(json));
        } catch (InvalidNotificationException e) {
            throw new IllegalArgumentException(e.errors().get(0).message(), e);
        }
    }
}
