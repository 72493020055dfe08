package org.postcommit.mode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.postcommit.api.DeliveryMode;

/** The modes there are, by name. */
@ApplicationScoped
public class Modes {

    @Inject
    @Any
    private Instance<Mode> modes;

    public Mode of(DeliveryMode name) {
        return modes.stream()
                .filter(mode -> mode.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bean implements the mode " + name + "."));
    }
}
