package org.postcommit.consent;

import java.time.Instant;
import java.util.List;
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
        return new ConsentLine(line).key();
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
        ConsentForm given = new ConsentLine(line).form(old);
        Instant at = given.at();
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
}
