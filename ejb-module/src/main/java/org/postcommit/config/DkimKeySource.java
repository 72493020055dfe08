package org.postcommit.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The key is a setting, a file, or in the server's credential store, in that order. */
class DkimKeySource {

    static final String ALIAS = "postcommit-dkim";

    private static final String KEY = "postcommit.dkim.key";
    private static final String KEY_FILE = "postcommit.dkim.key.file";

    private final Config config;

    DkimKeySource(Config config) {
        this.config = config;
    }

    /**
     * @throws IllegalArgumentException saying what is wrong, with its cure
     */
    PrivateKey key() {
        Optional<String> key = text(KEY);
        if (key.isPresent()) {
            return PrivateKeyPem.parse("POSTCOMMIT_DKIM_KEY", key.get());
        }
        Optional<String> file = text(KEY_FILE);
        if (file.isPresent()) {
            return PrivateKeyPem.parse("POSTCOMMIT_DKIM_KEY_FILE", content(file.get()));
        }
        return new CredentialStoreFile(config)
                .secret(ALIAS)
                .map(secret -> PrivateKeyPem.parse("The secret " + ALIAS + " of the credential store", secret))
                .orElseThrow(() -> new IllegalArgumentException(
                        "POSTCOMMIT_DKIM_KEY is missing: set it or POSTCOMMIT_DKIM_KEY_FILE, or add " + ALIAS
                                + " to the credential store (deployment/wildfly/README.md)."));
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file.strip()));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "POSTCOMMIT_DKIM_KEY_FILE is '" + file
                            + "', which cannot be read: give the path of a PEM file that the server may read (" + e
                            + ").",
                    e);
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
