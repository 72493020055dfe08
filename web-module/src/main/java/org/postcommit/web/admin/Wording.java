package org.postcommit.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.postcommit.api.RecipientStatus;

/** How the pages write times, numbers and statuses. */
@Named("wording")
@ApplicationScoped
public class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    static String recipients(long count) {
        return count == 1 ? "1 recipient" : String.format(Locale.ENGLISH, "%,d recipients", count);
    }

    public String zone() {
        return ZoneId.systemDefault().getId();
    }

    public String time(Instant at) {
        return at == null ? "–" : TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    public String number(Number number) {
        return String.format(Locale.ENGLISH, "%,d", number.longValue());
    }

    public String duration(int ms) {
        return ms < 1_000 ? ms + " ms" : String.format(Locale.ENGLISH, "%.1f s", ms / 1_000.0);
    }

    public String size(long bytes) {
        return bytes < 1_024
                ? bytes + " B"
                : bytes < 1_048_576
                        ? bytes / 1_024 + " KiB"
                        : String.format(Locale.ENGLISH, "%.1f MiB", bytes / 1_048_576.0);
    }

    public String status(RecipientStatus status) {
        return label(status.name());
    }

    /** {@code NOT_SENT} as "Not sent". */
    public String label(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }

    /** {@code NOT_SENT} as "not-sent". */
    public String css(Object constant) {
        return constant.toString().toLowerCase(Locale.ENGLISH).replace('_', '-');
    }
}
