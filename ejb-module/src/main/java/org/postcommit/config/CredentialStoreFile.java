package org.postcommit.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/** The credential store that {@code deployment/wildfly/mail-credential-store.cli} gives the server, read beside it. */
class CredentialStoreFile {

    private static final Provider[] PROVIDERS = {WildFlyElytronPasswordProvider.getInstance()};

    /** What the server and elytron-tool.sh take when nothing else is said. */
    private static final String TYPE = "JCEKS";

    private final Config config;

    CredentialStoreFile(Config config) {
        this.config = config;
    }

    /**
     * Empty when there is no store, or no such secret in it.
     *
     * @throws IllegalArgumentException when the store cannot be opened, with the cure
     */
    Optional<String> secret(String alias) {
        Optional<String> password = config.getOptionalValue("postcommit.credential.store.password", String.class);
        Path file = file();
        if (password.isEmpty() || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var credential = open(file, password.get()).retrieve(alias, PasswordCredential.class);
            return Optional.ofNullable(credential)
                    .map(found -> found.getPassword(ClearPassword.class))
                    .map(clear -> new String(clear.getPassword()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The credential store " + file + " cannot be opened: check POSTCOMMIT_CREDENTIAL_STORE_PASSWORD ("
                            + Objects.requireNonNullElse(e.getCause(), e) + ").",
                    e);
        }
    }

    private Path file() {
        Path directory = Path.of(
                config.getOptionalValue("jboss.server.config.dir", String.class).orElse("."));
        return directory.resolve(config.getOptionalValue("postcommit.credential.store.file", String.class)
                .orElse("postcommit.cs"));
    }

    private static CredentialStore open(Path file, String password) throws GeneralSecurityException {
        var store = CredentialStore.getInstance(
                "KeyStoreCredentialStore", WildFlyElytronCredentialStoreProvider.getInstance());
        var clear = ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, password.toCharArray());
        var protection = new CredentialStore.CredentialSourceProtectionParameter(
                IdentityCredentials.NONE.withCredential(new PasswordCredential(clear)));
        store.initialize(Map.of("location", file.toString(), "keyStoreType", TYPE), protection, PROVIDERS);
        return store;
    }
}
