package org.postcommit.consent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.csv.Columns;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.Line;
import org.postcommit.csv.LineFault;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.Texts;

/** Consents as a list: a line for each address, topic and store. */
class ConsentCsv implements CsvImport.Entries<ConsentForm> {

    static final Columns COLUMNS = new Columns(
            List.of("address", "topic", "store", "state", "source", "evidence", "language", "at", "recordedBy"),
            List.of("address", "topic"));

    private static final String SOURCE = "import";

    private final Function<List<String>, Map<String, ConsentForm>> known;
    private final BiConsumer<List<ConsentForm>, List<ConsentForm>> store;
    private final Instant now;

    /**
     * @param known finds what there is, by {@link #key(String, String, String) key}
     * @param store takes what is new, and what is different
     */
    ConsentCsv(
            Function<List<String>, Map<String, ConsentForm>> known,
            BiConsumer<List<ConsentForm>, List<ConsentForm>> store,
            Instant now) {
        this.known = known;
        this.store = store;
        this.now = now;
    }

    @Override
    public String keyColumn() {
        return "this address, topic and store";
    }

    @Override
    public String key(Line line) {
        return key(line.cell("address", ""), line.cell("topic", ""), storeCell(line));
    }

    static String key(String address, String topic, String store) {
        return EmailAddress.keyOf(address) + "\t" + Texts.sought(topic) + "\t" + store;
    }

    static String addressOf(String key) {
        return key.substring(0, key.indexOf('\t'));
    }

    @Override
    public Map<String, ConsentForm> known(List<String> keys) {
        return known.apply(keys);
    }

    @Override
    public ConsentForm read(Line line, ConsentForm old) {
        Instant at = time(line.cell("at", ""));
        ConsentForm given = form(line, old, at);
        if (old != null && same(given, old) && (at == null || at.equals(old.at()))) {
            return old;
        }
        var check = new ConsentCheck(given, now);
        if (!check.errors().isEmpty()) {
            throw new LineFault(check.errors().stream()
                    .map(error -> error.field() + " " + error.message())
                    .collect(Collectors.joining("; ")));
        }
        ConsentForm form = check.form();
        refuseToOverrule(form, old, at);
        return form;
    }

    /** A list is older than what people have said since it was written. */
    private static void refuseToOverrule(ConsentForm form, ConsentForm old, Instant at) {
        if (old != null
                && old.state() == ConsentState.DENIED
                && form.state() == ConsentState.GRANTED
                && (at == null || !at.isAfter(old.at()))) {
            throw new LineFault("state is GRANTED, but the person said no on " + old.at()
                    + "; only a yes with a later time (column at) counts");
        }
    }

    @Override
    public void store(List<ConsentForm> added, List<ConsentForm> changed) {
        store.accept(added, changed);
    }

    /** What the list has no column for stays as it is. */
    private static ConsentForm form(Line line, ConsentForm old, Instant at) {
        return new ConsentForm(
                line.cell("address", null),
                line.cell("topic", null),
                number(storeCell(line)),
                state(line.cell("state", "")),
                line.cell("source", old == null ? SOURCE : old.source()),
                line.cell("evidence", old == null ? null : old.evidence()),
                line.cell("language", old == null ? null : old.language()),
                at);
    }

    /** That something is asked for says nothing about the answer that stands. */
    private static boolean same(ConsentForm given, ConsentForm old) {
        return (given.state() == old.state() || given.state() == ConsentState.PENDING)
                && Objects.equals(given.source(), old.source())
                && Objects.equals(blank(given.evidence()), old.evidence())
                && Objects.equals(blank(given.language()), old.language());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String storeCell(Line line) {
        String store = line.cell("store", "").strip();
        return store.isEmpty() ? "0" : store;
    }

    private static int number(String cell) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new LineFault("store has to be 0 for all stores, or the number of one");
        }
    }

    private static ConsentState state(String cell) {
        String name = cell.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(ConsentState.values())
                .filter(state -> state.name().equals(name.isEmpty() ? ConsentState.GRANTED.name() : name))
                .findFirst()
                .orElseThrow(() -> new LineFault("state has to be one of [GRANTED, DENIED]"));
    }

    private static Instant time(String cell) {
        try {
            return cell.isBlank() ? null : OffsetDateTime.parse(cell.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new LineFault("at is no time; write it like 2026-12-01T08:00:00Z");
        }
    }
}
