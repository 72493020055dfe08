package org.postcommit.consent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.csv.Line;
import org.postcommit.csv.LineFault;

/** What a line of a list says. */
record ConsentLine(Line line) {

    private static final String SOURCE = "import";

    String key() {
        return ConsentCsv.key(line.cell("address", ""), line.cell("topic", ""), storeCell());
    }

    /**
     * What the list has no column for stays as it is.
     *
     * @param old {@code null} when nothing was said before
     * @throws LineFault when a cell cannot be read
     */
    ConsentForm form(ConsentForm old) {
        Instant at = at();
        return new ConsentForm(
                line.cell("address", null),
                line.cell("topic", null),
                store(),
                state(),
                line.cell("source", old == null ? SOURCE : old.source()),
                line.cell("evidence", old == null ? null : old.evidence()),
                line.cell("language", old == null ? null : old.language()),
                at);
    }

    private int store() {
        try {
            return Integer.parseInt(storeCell());
        } catch (NumberFormatException e) {
            throw new LineFault("store has to be 0 for all stores, or the number of one");
        }
    }

    private String storeCell() {
        String store = line.cell("store", "").strip();
        return store.isEmpty() ? "0" : store;
    }

    private ConsentState state() {
        String name = line.cell("state", "").strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(ConsentState.values())
                .filter(state -> state.name().equals(name.isEmpty() ? ConsentState.GRANTED.name() : name))
                .findFirst()
                .orElseThrow(() -> new LineFault("state has to be one of [GRANTED, DENIED]"));
    }

    private Instant at() {
        String cell = line.cell("at", "");
        try {
            return cell.isBlank() ? null : OffsetDateTime.parse(cell.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new LineFault("at is no time; write it like 2026-12-01T08:00:00Z");
        }
    }
}
