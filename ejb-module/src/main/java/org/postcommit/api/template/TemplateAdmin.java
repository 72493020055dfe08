package org.postcommit.api.template;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.Page;

/**
 * Templates for those who write them. Keys are lower-case letters, digits, dots, hyphens and underscores, at most 100
 * characters. Everybody may read; only the role {@link org.postcommit.api.Roles#ADMIN} may change.
 */
public interface TemplateAdmin {

    /**
     * In the order of their keys.
     *
     * @param q part of a key or description; {@code null} for all
     * @param page counted from 0
     */
    Page<TemplateRow> find(String q, int page, int size);

    /**
     * With the newest version's content.
     *
     * @throws org.postcommit.api.NotFoundException when there is no such template
     */
    TemplateDetail get(String key);

    /**
     * @throws org.postcommit.api.NotFoundException when there is no such version
     */
    TemplateDetail get(String key, int number);

    /**
     * What keeps the content from being published: syntax with line, unknown names, unsafe HTML, missing partials.
     *
     * @return empty when there is nothing; fields such as {@code texts[0].html}
     */
    List<FieldError> check(String key, TemplateContent content);

    /**
     * Makes this the draft: a new version, or in place of the draft there is. Drafts may be faulty in all but key,
     * languages and size.
     *
     * @throws InvalidTemplateException naming everything that is wrong
     */
    TemplateDetail save(String key, TemplateContent content);

    /**
     * Lets the draft count, on all nodes from the next notification on.
     *
     * @throws InvalidTemplateException when {@link #check} finds something
     * @throws org.postcommit.api.ConflictException when there is no draft
     */
    TemplateDetail publish(String key);

    /**
     * Makes an older version's content the draft.
     *
     * @throws org.postcommit.api.NotFoundException when there is no such version
     */
    TemplateDetail restore(String key, int number);

    /**
     * Throws the draft away; a template that was never published goes with it.
     *
     * @throws org.postcommit.api.ConflictException when there is no draft
     */
    void discardDraft(String key);

    /**
     * Mails already submitted keep what they say.
     *
     * @throws org.postcommit.api.ConflictException naming who uses it
     */
    void delete(String key);

    /** Who uses it. */
    TemplateUse use(String key);

    /**
     * @throws InvalidTemplateException when it cannot be rendered
     */
    RenderedMail preview(PreviewRequest request);

    /**
     * Sends what a preview shows, subject and all, through the ordinary delivery.
     *
     * @throws InvalidTemplateException when it cannot be rendered
     * @throws org.postcommit.api.InvalidNotificationException when the address is none
     */
    Receipt sendTest(PreviewRequest request, String address);

    /**
     * All templates' newest versions as files in a ZIP archive: {@code <key>/template.json} with everything but the
     * texts, {@code <key>/<language>.subject.txt}, {@code .html}, {@code .txt}, {@code sample.json} and the images in
     * {@code <key>/images}.
     */
    byte[] exportFiles();

    /**
     * Reads such an archive.
     *
     * @param publish whether what is imported counts at once
     * @param dryRun whether to say only what would be done
     */
    ImportReport importFiles(byte[] archive, boolean publish, boolean dryRun);
}
