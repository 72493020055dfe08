package org.postcommit.web.admin.rule;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.web.admin.template.InlineImages;

/** The HTML of mails that a dry run has rendered, for the frames that show it. The latest ones, no more than fit. */
@SessionScoped
public class DryRunMails implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Map<UUID, String> pages = new LinkedHashMap<>();

    /**
     * @return what {@link #html} knows it by
     */
    synchronized UUID keep(RenderedMail mail) {
        UUID id = UUID.randomUUID();
        pages.put(id, new InlineImages(mail.images()).into(mail.html()));
        while (pages.size() > 1
                && pages.values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            pages.remove(pages.keySet().iterator().next());
        }
        return id;
    }

    synchronized Optional<String> html(UUID id) {
        return Optional.ofNullable(pages.get(id));
    }
}
