package org.postcommit.it.inside;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Lets another deployment ask the witness. */
@Stateless
public class TestimonyBean implements Testimony {

    @Inject
    private Witness witness;

    @Override
    public List<String> about(String messageId) {
        return witness.heard(messageId);
    }
}
