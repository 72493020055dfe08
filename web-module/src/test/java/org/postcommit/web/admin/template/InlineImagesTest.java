package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.template.TemplateImage;

class InlineImagesTest {

    private final InlineImages images =
            new InlineImages(List.of(new TemplateImage("logo.png", "image/png", new byte[] {1, 2, 3})));

    @Test
    void an_image_stands_where_it_was_referred_to() {
        assertThat(
                        images.into(
                                "<img src=\"cid:logo.png\"><td background='CID:logo.png' style=\"background: url(cid:logo.png)\">"))
                .isEqualTo("<img src=\"data:image/png;base64,AQID\"><td background='data:image/png;base64,AQID'"
                        + " style=\"background: url(data:image/png;base64,AQID)\">");
    }

    @Test
    void what_is_no_reference_and_what_nobody_has_stays() {
        String html = "<p>write cid:logo.png</p><img src=\"cid:other.png\"><img src=\"cid:logo.png2\">";
        assertThat(images.into(html)).isEqualTo(html);
    }
}
