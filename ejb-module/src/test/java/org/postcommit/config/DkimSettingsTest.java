package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.config.SettingsTest.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

class DkimSettingsTest {

    private static final String ED25519 = pem("Ed25519", 0);

    @TempDir
    private Path directory;

    @Test
    void without_a_domain_nothing_is_signed_and_nothing_is_missing() {
        DkimSettings settings = DkimSettings.read(config(Map.of("postcommit.dkim.key", "nonsense")));

        assertThat(settings.domain()).isEmpty();
        assertThat(settings.key()).isNull();
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void keys_are_rsa_or_ed25519_and_lines_may_have_become_one() {
        assertThat(key("key", pem("RSA", 1_024)).getAlgorithm()).isEqualTo("RSA");
        assertThat(key("key", pem("RSA", 2_048).replace('\n', ' ')).getAlgorithm())
                .isEqualTo("RSA");
        assertThat(key("key", ED25519).getAlgorithm()).isEqualTo("EdDSA");
    }

    @Test
    void a_key_may_be_in_a_file() throws IOException {
        Path file = Files.writeString(directory.resolve("dkim.pem"), ED25519);

        assertThat(key("key.file", file.toString()).getAlgorithm()).isEqualTo("EdDSA");
    }

    @Test
    void a_key_may_be_in_the_credential_store() throws Exception {
        store("postcommit.cs", "open-sesame", ED25519);

        DkimSettings settings = read(Map.of("postcommit.credential.store.password", "open-sesame"));
        assertThat(settings.faults()).isEmpty();
        assertThat(settings.key().getAlgorithm()).isEqualTo("EdDSA");
    }

    @Test
    void a_store_that_cannot_be_opened_is_named_without_its_password() throws Exception {
        store("keys.cs", "open-sesame", ED25519);

        assertThat(read(Map.of(
                                "postcommit.credential.store.password", "open-barley",
                                "postcommit.credential.store.file", "keys.cs"))
                        .faults())
                .singleElement()
                .asString()
                .contains("keys.cs", "POSTCOMMIT_CREDENTIAL_STORE_PASSWORD")
                .doesNotContain("barley");
    }

    @Test
    void every_fault_is_named_with_its_cure() {
        assertThat(DkimSettings.read(config(Map.of("postcommit.dkim.domain", "bücher.example")))
                        .faults())
                .hasSize(3)
                .anyMatch(fault -> fault.startsWith("POSTCOMMIT_DKIM_DOMAIN is 'bücher.example': give"))
                .anyMatch(fault -> fault.startsWith("POSTCOMMIT_DKIM_SELECTOR is '': give"))
                .anyMatch(fault -> fault.startsWith("POSTCOMMIT_DKIM_KEY is missing: set it or"));
    }

    @Test
    void a_key_that_cannot_sign_is_named_with_its_cure_and_without_the_key() {
        assertThat(fault("key", pem("RSA", 512))).contains("512 bits: make one of 2048");
        assertThat(fault("key", pem("EC", 256))).contains("neither an RSA nor an Ed25519 key");
        assertThat(fault("key", ED25519.replace("PRIVATE", "RSA PRIVATE")))
                .contains("openssl pkcs8 -topk8 -nocrypt")
                .doesNotContain(secretOf(ED25519));
        assertThat(fault("key", ED25519.replace("PRIVATE KEY-----\nMC", "PRIVATE KEY-----\nAA")))
                .contains("damaged")
                .doesNotContain(secretOf(ED25519));
        assertThat(fault("key", "/etc/dkim.pem")).startsWith("POSTCOMMIT_DKIM_KEY is no unencrypted private key");
        assertThat(fault("key.file", directory.resolve("none.pem").toString()))
                .startsWith("POSTCOMMIT_DKIM_KEY_FILE is '")
                .contains("none.pem', which cannot be read");
    }

    @Test
    void a_key_is_not_written_out() {
        DkimSettings settings = read(Map.of("postcommit.dkim.key", ED25519));

        assertThat(settings).hasToString("DkimSettings[example.org, mail2026]");
    }

    private java.security.PrivateKey key(String name, String value) {
        DkimSettings settings = read(Map.of("postcommit.dkim." + name, value));
        assertThat(settings.faults()).isEmpty();
        return settings.key();
    }

    private String fault(String name, String value) {
        DkimSettings settings = read(Map.of("postcommit.dkim." + name, value));
        assertThat(settings.key()).isNull();
        assertThat(settings.faults()).hasSize(1);
        return settings.faults().get(0);
    }

    private DkimSettings read(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("postcommit.dkim.domain", "example.org");
        all.put("postcommit.dkim.selector", "mail2026");
        all.put("jboss.server.config.dir", directory.toString());
        return DkimSettings.read(config(all));
    }

    private void store(String name, String password, String secret) throws GeneralSecurityException {
        var store = CredentialStore.getInstance(
                "KeyStoreCredentialStore", WildFlyElytronCredentialStoreProvider.getInstance());
        store.initialize(
                Map.of("location", directory.resolve(name).toString(), "create", "true", "keyStoreType", "JCEKS"),
                new CredentialStore.CredentialSourceProtectionParameter(
                        IdentityCredentials.NONE.withCredential(credential(password))),
                new java.security.Provider[] {WildFlyElytronPasswordProvider.getInstance()});
        store.store("postcommit-dkim", credential(secret), null);
        store.flush();
    }

    private static PasswordCredential credential(String secret) {
        return new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, secret.toCharArray()));
    }

    private static String secretOf(String pem) {
        return pem.lines().skip(1).findFirst().orElseThrow().substring(20);
    }

    private static String pem(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (bits > 0) {
                generator.initialize(bits);
            } else {
                generator.initialize(NamedParameterSpec.ED25519);
            }
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
