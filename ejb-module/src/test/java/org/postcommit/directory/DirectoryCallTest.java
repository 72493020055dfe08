package org.postcommit.directory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.postcommit.api.directory.DirectoryUnavailableException;

class DirectoryCallTest {

    @Test
    void a_bean_that_is_not_there_is_named_with_the_question_and_the_cure() {
        assertThatExceptionOfType(DirectoryUnavailableException.class)
                .isThrownBy(() -> new DirectoryCall()
                        .ask("java:global/gone", "person 'ada'", directory -> directory.person("ada")))
                .withMessage(
                        "The directory java:global/gone could not be asked for person 'ada': there is no bean of this"
                                + " name; deploy it, or mend POSTCOMMIT_DIRECTORY.");
    }
}
