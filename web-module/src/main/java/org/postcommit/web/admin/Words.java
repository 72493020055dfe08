package org.postcommit.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.RecipientStatus;

/** How the pages say things. */
@Named
@ApplicationScoped
public class Words {

    public List<RecipientStatus> getStatuses() {
        return List.of(RecipientStatus.values());
    }

    /** {@code NOT_SENT} is read as Not sent. */
    public String label(Object constant) {
        String text = constant.toString().replace('_', ' ');
        return text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    public String css(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A file's size, rounded up. */
    public String size(long bytes) {
        return bytes < 1024 ? bytes + " bytes" : number((bytes + 1023) / 1024) + " KiB";
    }

    static String recipients(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d recipient" : "%,d recipients", count);
    }

    static String events(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d event" : "%,d events", count);
    }
}
