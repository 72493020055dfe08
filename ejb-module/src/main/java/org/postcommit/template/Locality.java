package org.postcommit.template;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.postcommit.message.ZoneName;

/** Where and in which language somebody reads. */
record Locality(Locale locale, ZoneId zone) {

    /** Not to be named in a template. */
    static final String VARIABLE = " locality";

    /**
     * @param zone IANA name; {@code null} or unknown means UTC
     */
    static Locality of(String language, String zone) {
        return new Locality(Locale.forLanguageTag(language), ZoneName.is(zone) ? ZoneId.of(zone) : ZoneOffset.UTC);
    }
}
