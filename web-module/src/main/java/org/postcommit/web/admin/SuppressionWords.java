package org.postcommit.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** How the suppression list's page says things. */
@Named
@ApplicationScoped
public class SuppressionWords {

    /** {@code BAD_ADDRESS} is read as Bad address; what somebody wrote stays as it is. */
    public String reason(String reason) {
        return reason.matches("[A-Z][A-Z_]+") ? capital(reason.replace('_', ' ').toLowerCase(Locale.ROOT)) : reason;
    }

    static String addresses(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d address" : "%,d addresses", count);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
