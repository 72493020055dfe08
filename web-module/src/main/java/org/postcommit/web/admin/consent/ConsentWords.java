package org.postcommit.web.admin.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.postcommit.api.consent.ConsentState;

/** How the consents' page says things. */
@Named
@ApplicationScoped
public class ConsentWords {

    private static final String EVERYTHING = "*";

    public String state(ConsentState state) {
        return switch (state) {
            case GRANTED -> "Yes";
            case DENIED -> "No";
            case PENDING -> "Asked";
            case CLEARED -> "Lifted";
        };
    }

    public String css(ConsentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public String topic(String topic) {
        return topic.equals(EVERYTHING) ? "Everything" : topic;
    }

    public String store(int store) {
        return store == 0 ? "All" : Integer.toString(store);
    }

    /** Where mail would come from, within a sentence. */
    public String from(int store) {
        return store == 0 ? "all stores" : "store " + store;
    }

    static String consents(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d consent" : "%,d consents", count);
    }
}
