package org.postcommit.it.inside;

import java.io.File;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postcommit.api.NotificationService;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/** What the tests in this package deploy. */
final class Archives {

    private Archives() {}

    static EnterpriseArchive postcommit() {
        return ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, Path.of("../ear/target/postcommit.ear").toFile());
    }

    /** An application of these classes and a relay, with its own copy of the api classes. */
    static WebArchive application(String name, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name)
                .addClasses(classes)
                .addClasses(Archives.class, Relay.class, Rows.class)
                .addPackage(ScriptedSmtpServer.class.getPackage())
                .addAsLibraries(jarOf(NotificationService.class))
                .addAsLibraries(jarOf(Assertions.class))
                .addAsLibraries(jarOf(Awaitility.class))
                .addAsLibraries(jarOf(Matcher.class))
                .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: com.h2database.h2\n"))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
