package org.postcommit.web.admin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateImage;

class DryRunMailsTest {

    private final DryRunMails mails = new DryRunMails();

    @Test
    void what_is_kept_is_shown_with_its_images() {
        var logo = new TemplateImage("logo.png", "image/png", new byte[] {1, 2, 3});
        UUID id = mails.keep(mail("<img src=\"cid:logo.png\">", List.of(logo)));
        assertThat(mails.html(id)).contains("<img src=\"data:image/png;base64,AQID\">");
        assertThat(mails.html(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_was_kept_first_makes_room_for_what_comes() {
        UUID first = mails.keep(mail("a".repeat(3_000_000), List.of()));
        UUID second = mails.keep(mail("b".repeat(3_000_000), List.of()));
        assertThat(mails.html(first)).isEmpty();
        assertThat(mails.html(second)).isPresent();
    }

    private static RenderedMail mail(String html, List<TemplateImage> images) {
        return new RenderedMail("en", "Subject", html, "text", images);
    }
}
