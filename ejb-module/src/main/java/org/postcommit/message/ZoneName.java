package org.postcommit.message;

import java.time.ZoneId;
import java.util.Set;

/** What a time zone is called (IANA). */
public final class ZoneName {

    public static final String CURE = "is no time zone; give an IANA name such as Europe/Berlin, spelled just so";

    private static final Set<String> ALL = ZoneId.getAvailableZoneIds();

    private ZoneName() {}

    /** {@code null} is none. */
    public static boolean is(String text) {
        return ALL.contains(text);
    }
}
