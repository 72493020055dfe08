package org.postcommit.api.campaign;

import java.io.Serializable;

/**
 * How fast a campaign's mails are handed over to delivery; attempts that are repeated are not counted.
 *
 * @param perMinute at most so many in any minute; {@code null} without a limit
 * @param perDomain at most so many to one recipient domain in any minute; {@code null} without a limit
 */
public record Throttle(Integer perMinute, Integer perDomain) implements Serializable {

    public static final Throttle NONE = new Throttle(null, null);
}
