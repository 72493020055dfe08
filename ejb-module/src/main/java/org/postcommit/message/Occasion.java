package org.postcommit.message;

import java.util.UUID;

/**
 * What mails of campaigns know more than others.
 *
 * @param campaign {@code null} for none
 * @param topic only who wants mail about it is sent to; {@code null}: everybody is
 * @param store whose mail it is; {@code null} without a topic
 */
public record Occasion(UUID campaign, String topic, Integer store) {

    public static final Occasion NONE = new Occasion(null, null, null);
}
