package org.postcommit.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postcommit.api.FieldError;
import org.postcommit.api.RecipientStatus;

/** How the pages say things. */
@Named
@ApplicationScoped
public class Words {

    private static final Pattern ELEMENT = Pattern.compile("(address|group)(?:es|s)\\[(\\d{1,6})]");

    public List<RecipientStatus> getStatuses() {
        return List.of(RecipientStatus.values());
    }

    /** What can be chosen for a zone; anything else of the IANA's can be typed. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.matches("(Etc|SystemV)/.*"))
                .sorted()
                .toList();
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

    public String list(List<String> texts) {
        return String.join(", ", texts);
    }

    /** What is wrong with a field, beginning with its name: {@code addresses[1]} is read as Address 2. */
    public String fault(FieldError error) {
        Matcher element = ELEMENT.matcher(error.field());
        String field =
                element.matches() ? element.group(1) + " " + (Integer.parseInt(element.group(2)) + 1) : error.field();
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1) + " " + error.message();
    }

    static String people(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d person" : "%,d people", count);
    }

    static String lines(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d line" : "%,d lines", count);
    }

    static String recipients(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d recipient" : "%,d recipients", count);
    }

    static String events(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d event" : "%,d events", count);
    }
}
