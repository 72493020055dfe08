package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Contact;
import org.postcommit.csv.CsvWriting;

/** All contacts as a list that can be imported again. */
@ApplicationScoped
public class ContactExport {

    private static final int PAGE = 1_000;

    @Inject
    private ContactQuery query;

    /** Everybody, read on from the last one of each page. */
    public void write(Writer text) {
        List<String> attributes = query.attributes();
        var csv = new CsvWriting(
                Stream.concat(ContactCsv.FIXED.stream(), attributes.stream()).toList(), text);
        List<StoredContact> page;
        String last = "";
        do {
            page = query.after(last, Clause.ALWAYS, PAGE);
            for (StoredContact stored : page) {
                csv.add(cells(stored.contact(), attributes));
                last = stored.key();
            }
        } while (page.size() == PAGE);
        csv.flush();
    }

    private static Object[] cells(Contact contact, List<String> attributes) {
        return Stream.concat(
                        Stream.of(contact.address(), contact.name(), contact.language(), contact.zone()),
                        attributes.stream().map(contact.attributes()::get).map(ContactExport::cell))
                .toArray();
    }

    private static String cell(Object value) {
        return value == null ? null : AttributeValue.text(value);
    }
}
