package org.postcommit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.FieldError;
import org.postcommit.api.template.ImportReport;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.config.Editions;

/** Brings templates in from files, all of them or none, in the transaction in progress. */
@ApplicationScoped
public class TemplateImport {

    @Inject
    private Templates templates;

    @Inject
    private TemplateStore store;

    @Inject
    private PublishedTemplates published;

    @Inject
    private Editions editions;

    public byte[] export() {
        return TemplateWriting.write(store.newest());
    }

    /**
     * @param publish whether it counts at once
     * @param dryRun whether to say only what would be done
     */
    public ImportReport run(byte[] archive, boolean publish, boolean dryRun, String who) {
        var files = new TemplateReading();
        Map<String, TemplateContent> read = files.read(archive);
        Map<String, TemplateContent> old = store.newest();
        List<FieldError> refused = new ArrayList<>(files.errors());
        var together = new HashMap<>(published.library().templates());
        together.putAll(read);
        var library = new Library(together);
        read.forEach((key, content) -> errorsIn(key, content, library, publish)
                .forEach(error -> refused.add(new FieldError(key + "/" + error.field(), error.message()))));
        var report = new ImportReport(
                read.keySet().stream().filter(key -> !old.containsKey(key)).toList(),
                read.keySet().stream()
                        .filter(key -> old.containsKey(key) && !same(old.get(key), read.get(key)))
                        .toList(),
                read.keySet().stream()
                        .filter(key -> old.containsKey(key) && same(old.get(key), read.get(key)))
                        .toList(),
                List.copyOf(refused));
        if (refused.isEmpty() && !dryRun) {
            store(read, report, publish, who);
        }
        return report;
    }

    /** Checked together: they may be made of one another. */
    private static List<FieldError> errorsIn(String key, TemplateContent content, Library together, boolean publish) {
        return publish ? new TemplateCheck().finished(key, content, together) : new TemplateCheck().draft(key, content);
    }

    /** Layouts and partials first, so that what is published finds what it is made of. */
    private void store(Map<String, TemplateContent> read, ImportReport report, boolean publish, String who) {
        editions.lock(Editions.Of.TEMPLATES);
        List<String> keys = new ArrayList<>(report.added());
        keys.addAll(report.changed());
        keys.sort((one, other) -> read.get(other).kind().compareTo(read.get(one).kind()));
        for (String key : keys) {
            templates.save(key, read.get(key), who);
            if (publish) {
                templates.publish(key, who);
            }
        }
    }

    private static boolean same(TemplateContent one, TemplateContent other) {
        return TemplateWriting.sorted(one).equals(TemplateWriting.sorted(other));
    }
}
