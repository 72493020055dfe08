package org.postcommit.it.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates made by the JDK's keytool, signed by nobody but themselves. */
public final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private Certificates() {}

    /** A server's context with a certificate for a host name; nobody trusts it unless told. */
    public static SSLContext selfSigned(Path directory, String host) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(loaded(store(directory, host)), PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no certificate for " + host, e);
        }
    }

    /** A file that trusts these hosts' certificates (PKCS 12, password {@code changeit}). */
    public static Path trustStore(Path directory, String... hosts) {
        Path file = directory.resolve("trust.p12");
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, PASSWORD);
            for (String host : hosts) {
                trust.setCertificateEntry(host, loaded(store(directory, host)).getCertificate("relay"));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                trust.store(out, PASSWORD);
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no trust store " + file, e);
        }
    }

    private static KeyStore loaded(Path store) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keyStore = KeyStore.getInstance("PKCS12");
            keyStore.load(in, PASSWORD);
            return keyStore;
        }
    }

    private static Path store(Path directory, String host) throws IOException {
        Files.createDirectories(directory);
        Path store = directory.resolve(host + ".p12");
        if (Files.notExists(store)) {
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            Process process = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "relay",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "san=dns:" + host,
                            "-validity",
                            "3650",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            "changeit")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("keytool.log").toFile())
                    .start();
            process.onExit().join();
        }
        return store;
    }
}
