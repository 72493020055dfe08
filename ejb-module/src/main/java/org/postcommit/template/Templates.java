package org.postcommit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postcommit.api.ConflictException;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.InvalidTemplateException;
import org.postcommit.api.template.PreviewRequest;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateDetail;
import org.postcommit.api.template.TemplateRow;
import org.postcommit.config.Editions;

/** Writing, publishing and trying templates, in the transaction in progress. */
@ApplicationScoped
public class Templates {

    /** Of a preview, while the template has no key yet. */
    private static final String UNNAMED = "preview";

    @Inject
    private TemplateStore store;

    @Inject
    private PublishedTemplates published;

    @Inject
    private Editions editions;

    @Inject
    private Clock clock;

    public Page<TemplateRow> find(String q, int page, int size) {
        return store.find(q, page, size);
    }

    public TemplateDetail get(String key) {
        return detail(store.get(key), newest(key));
    }

    public TemplateDetail get(String key, int number) {
        return detail(store.get(key), store.version(key, number));
    }

    public List<FieldError> check(String key, TemplateContent content) {
        Library library = published.library();
        List<FieldError> errors = new TemplateCheck().finished(key, content, library.with(key, content));
        library.find(key)
                .filter(before -> before.kind() != content.kind())
                .ifPresent(before -> errors.add(new FieldError(
                        "kind", "was " + before.kind() + " when it was published; make another template instead")));
        return errors;
    }

    public TemplateDetail save(String key, TemplateContent content, String who) {
        List<FieldError> errors = new TemplateCheck().draft(key, content);
        String json = errors.isEmpty() ? TemplateJson.write(content).toString() : "";
        if (json.length() > TemplateVersion.MOST_CHARACTERS) {
            errors.add(new FieldError(
                    "texts",
                    "and images are too large together: as JSON " + json.length() + " characters of "
                            + TemplateVersion.MOST_CHARACTERS));
        }
        refuse(errors);
        Template template = store.add(key);
        TemplateVersion draft = draft(template);
        draft.write(content, json, who, clock.instant());
        store.add(draft);
        return detail(template, draft);
    }

    /** The draft there is, or a new one. */
    private TemplateVersion draft(Template template) {
        List<TemplateVersion> versions = store.versions(template.name());
        int last = versions.isEmpty() ? 0 : versions.get(0).number();
        return last > 0 && versions.get(0).isDraft() ? versions.get(0) : new TemplateVersion(template.name(), last + 1);
    }

    public TemplateDetail publish(String key, String who) {
        editions.lock(Editions.Of.TEMPLATES);
        Template template = store.locked(key);
        TemplateVersion draft = existingDraft(key);
        refuse(check(key, draft.content()));
        draft.publish(who, clock.instant());
        template.publish(draft);
        editions.renew(Editions.Of.TEMPLATES);
        return detail(template, draft);
    }

    public TemplateDetail restore(String key, int number, String who) {
        return save(key, store.version(key, number).content(), who);
    }

    public void discardDraft(String key) {
        Template template = store.locked(key);
        store.remove(existingDraft(key));
        if (template.published() == null) {
            store.remove(template);
        }
    }

    private TemplateVersion existingDraft(String key) {
        return Optional.of(newest(key))
                .filter(TemplateVersion::isDraft)
                .orElseThrow(() -> new ConflictException("Template " + key + " has no draft: save one first."));
    }

    /** Whoever uses it was asked before. */
    public void delete(String key) {
        editions.lock(Editions.Of.TEMPLATES);
        store.remove(store.locked(key));
        editions.renew(Editions.Of.TEMPLATES);
    }

    /** Keys of the templates, drafts included, that extend or include this one. */
    public List<String> usersOf(String key) {
        store.get(key);
        Set<String> users = new TreeSet<>(new Library(store.newest()).usersOf(key));
        users.addAll(published.library().usersOf(key));
        return List.copyOf(users);
    }

    /** How many recipients the mails made from it have had. */
    public long recipients(String key) {
        return store.recipients(key);
    }

    /** What it would be with the templates that count now. */
    public RenderedMail preview(PreviewRequest request) {
        TemplateContent content = request.content();
        refuse(new TemplateCheck().draft(UNNAMED, content));
        try {
            Library library = published.library().with(UNNAMED, content);
            Map<String, Object> data = Samples.parse(request.data() == null ? content.sample() : request.data());
            return new PublishedTemplate(library, UNNAMED)
                    .render(Recipients.somebody(request.language(), request.zone()), data);
        } catch (TemplateFault fault) {
            throw new InvalidTemplateException(List.of(
                    new FieldError(fault.part().name().toLowerCase(java.util.Locale.ROOT), fault.getMessage())));
        } catch (IllegalArgumentException e) {
            throw new InvalidTemplateException(List.of(new FieldError("data", e.getMessage())));
        }
    }

    private TemplateVersion newest(String key) {
        return store.versions(key).stream().findFirst().orElseThrow(() -> new NotFoundException("template", key));
    }

    private TemplateDetail detail(Template template, TemplateVersion version) {
        List<TemplateVersion> versions = store.versions(template.name());
        return new TemplateDetail(
                versions.get(0).row(template.published()),
                version.number(),
                version.content(),
                versions.stream().map(it -> it.versionRow(template.published())).toList());
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidTemplateException(errors);
        }
    }
}
