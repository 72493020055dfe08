package org.postcommit.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that links and return addresses are signed with: one per purpose, the same on all nodes, for good. */
@ApplicationScoped
public class SigningKeys {

    private final Map<String, SigningKey> known = new ConcurrentHashMap<>();

    @Inject
    private SigningKeyStore store;

    /** @param purpose such as {@code verp}; a signature made for one purpose is none for another */
    public SigningKey of(String purpose) {
        return known.computeIfAbsent(purpose, it -> new SigningKey(store.secret(it)));
    }
}
