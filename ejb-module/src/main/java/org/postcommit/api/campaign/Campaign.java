package org.postcommit.api.campaign;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postcommit.api.AmbiguityPolicy;

/**
 * What a campaign is to do.
 *
 * @param key tells it from all others: lower-case letters, digits, dots, hyphens and underscores, at most 100
 * @param name what people call it; the key when {@code null}
 * @param template key of a published template; which version is decided when the campaign starts
 * @param segment key of the segment of contacts that it is for
 * @param topic what the mail is about: only who has agreed to it gets the mail
 * @param store whose mail it is; 0 stands for all stores
 * @param startAt local time in the zone; {@code null} for as soon as it is scheduled. A time that a clock skips is read
 *     as if it did not, one that comes twice is the first
 * @param zone IANA time zone of the store; UTC when {@code null}
 * @param account key of the outbound account whose mail session and Reply-To are used; {@code default} when {@code null}
 * @param inbound key of the inbound account, whose address is envelope sender and From; {@code default} when {@code null}
 * @param replyTo where answers go instead of to the outbound account's Reply-To; may be {@code null}
 * @param type of its mails; the template's, or else {@code campaign}, when {@code null}
 * @param data values for the template, the same for everybody: plain values
 * @param approval whether somebody else has to approve it before it starts
 * @param throttle how fast it may go
 * @param onAmbiguous as that of a notification
 * @param tracking whether opens and clicks are counted
 */
public record Campaign(
        String key,
        String name,
        String template,
        String segment,
        String topic,
        int store,
        LocalDateTime startAt,
        String zone,
        String account,
        String inbound,
        String replyTo,
        String type,
        Map<String, Object> data,
        boolean approval,
        Throttle throttle,
        AmbiguityPolicy onAmbiguous,
        boolean tracking)
        implements Serializable {

    /** The type of mails whose template has none either. */
    public static final String TYPE = "campaign";

    public static final String DEFAULT_ACCOUNT = "default";

    public Campaign {
        name = name == null ? key : name;
        zone = zone == null ? "UTC" : zone;
        account = account == null ? DEFAULT_ACCOUNT : account;
        inbound = inbound == null ? DEFAULT_ACCOUNT : inbound;
        data = data == null ? Map.of() : new LinkedHashMap<>(data);
        throttle = throttle == null ? Throttle.NONE : throttle;
        onAmbiguous = onAmbiguous == null ? AmbiguityPolicy.RESEND_ONCE : onAmbiguous;
    }
}
