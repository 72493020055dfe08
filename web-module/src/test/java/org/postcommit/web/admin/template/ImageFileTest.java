package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFileTest {

    @Test
    void the_content_tells_the_type() {
        assertThat(ImageFile.type(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13})).isEqualTo("image/png");
        assertThat(ImageFile.type(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}))
                .isEqualTo("image/jpeg");
        assertThat(ImageFile.type("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo("image/gif");
        assertThat(ImageFile.type("<svg>".getBytes(StandardCharsets.US_ASCII))).isNull();
        assertThat(ImageFile.type(new byte[0])).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "logo.png, image/png, logo.png",
        "Our Logo (2).PNG, image/png, Our-Logo-2-.png",
        "photo.jpeg, image/jpeg, photo.jpg",
        "photo.png, image/jpeg, photo.jpg",
        "logo, image/gif, logo.gif",
        "..png, image/png, image.png",
        "Ж.png, image/png, image.png",
    })
    void the_name_can_stand_after_cid_and_says_the_type(String file, String type, String name) {
        assertThat(ImageFile.name(file, type)).isEqualTo(name);
    }
}
