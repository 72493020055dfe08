package org.postcommit.web.admin.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConsentEditTest {

    private final ConsentEdit edit = new ConsentEdit(ZoneOffset.UTC);

    @Test
    void an_emptied_store_is_all_of_them() {
        edit.setStore(null);

        assertThat(edit.form().store()).isZero();
    }
}
