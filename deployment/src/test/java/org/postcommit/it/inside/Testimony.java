package org.postcommit.it.inside;

import jakarta.ejb.Remote;
import java.util.List;

/** What the witness inside the EAR has heard. */
@Remote
public interface Testimony {

    List<String> about(String messageId);
}
