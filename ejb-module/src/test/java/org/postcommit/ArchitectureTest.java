package org.postcommit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** The arrows of the README's drawing, and the rules of the house. */
@AnalyzeClasses(packages = "org.postcommit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.postcommit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_api_knows_the_jdk_and_nothing_else = classes()
            .that()
            .resideInAPackage("org.postcommit.api..")
            .and()
            .resideOutsideOfPackage("org.postcommit.api.json")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.postcommit.api..", "java..", "jakarta.ejb..");

    @ArchTest
    static final ArchRule the_json_of_the_api_knows_jakarta_json_too = classes()
            .that()
            .resideInAPackage("org.postcommit.api.json")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.postcommit.api..", "java..", "jakarta.json..");

    @ArchTest
    static final ArchRule message_knows_the_api = only("message", "api..", "database");

    @ArchTest
    static final ArchRule config_knows_the_api = only("config", "api..");

    @ArchTest
    static final ArchRule csv_knows_the_api = only("csv", "api..");

    @ArchTest
    static final ArchRule database_knows_nobody = only("database");

    @ArchTest
    static final ArchRule suppression_knows_message_and_config =
            only("suppression", "api..", "message", "config", "csv", "database");

    @ArchTest
    static final ArchRule template_knows_message_and_config = only("template", "api..", "message", "config");

    @ArchTest
    static final ArchRule contact_knows_message_and_config =
            only("contact", "api..", "message", "config", "csv", "database");

    @ArchTest
    static final ArchRule consent_knows_message_and_suppression =
            only("consent", "api..", "message", "config", "csv", "database", "suppression");

    @ArchTest
    static final ArchRule tracking_knows_message_and_config =
            only("tracking", "api..", "message", "config", "database");

    @ArchTest
    static final ArchRule directory_knows_message_and_config =
            only("directory", "api..", "message", "config", "csv", "database");

    @ArchTest
    static final ArchRule rule_knows_the_directory = only("rule", "api..", "message", "config", "directory");

    @ArchTest
    static final ArchRule account_knows_message_and_config = only("account", "api..", "message", "config");

    @ArchTest
    static final ArchRule mailer_knows_the_accounts = only("mailer", "api..", "message", "config", "account");

    @ArchTest
    static final ArchRule event_knows_message_and_config = only("event", "api..", "message", "config", "database");

    @ArchTest
    static final ArchRule webhook_knows_events = only("webhook", "api..", "message", "config", "event");

    @ArchTest
    static final ArchRule dead_letters_know_message = only("deadletter", "api..", "message", "database");

    @ArchTest
    static final ArchRule delivery_knows_the_mailers = only(
            "delivery",
            "api..",
            "message",
            "config",
            "event",
            "mailer",
            "suppression",
            "consent",
            "health",
            "account",
            "deadletter",
            "database");

    @ArchTest
    static final ArchRule bounce_knows_accounts_events_and_suppression =
            only("bounce", "api..", "message", "config", "database", "account", "event", "suppression", "delivery");

    @ArchTest
    static final ArchRule mode_knows_delivery = only("mode", "api..", "message", "config", "event", "delivery");

    @ArchTest
    static final ArchRule submission_knows_delivery_and_its_modes =
            only("submission", "api..", "message", "config", "suppression", "template", "rule", "delivery", "mode");

    @ArchTest
    static final ArchRule upkeep_knows_delivery_and_suppression =
            only("upkeep", "api..", "message", "config", "delivery", "suppression", "health", "bounce", "database");

    @ArchTest
    static final ArchRule campaign_knows_submission_and_whom_to_ask = only(
            "campaign",
            "api..",
            "message",
            "config",
            "event",
            "account",
            "contact",
            "consent",
            "suppression",
            "template",
            "tracking",
            "delivery",
            "submission");

    @ArchTest
    static final ArchRule batch_stays_in_upkeep_and_campaign = noClasses()
            .that()
            .resideOutsideOfPackages("org.postcommit.upkeep", "org.postcommit.campaign")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.batch..");

    @ArchTest
    static final ArchRule health_stands_alone = only("health");

    @ArchTest
    static final ArchRule jms_stays_in_delivery_and_at_the_jms_door = noClasses()
            .that()
            .resideOutsideOfPackage("org.postcommit.delivery")
            .and()
            .haveNameNotMatching("org\\.postcommit\\.submission\\.(.*NotificationListener|PostingReader|MessageValues)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.jms..");

    @ArchTest
    static final ArchRule mail_is_known_where_mime_is_the_job = noClasses()
            .that()
            .resideOutsideOfPackages("org.postcommit.mailer", "org.postcommit.submission", "org.postcommit.bounce")
            .and()
            .doNotHaveSimpleName("StartCheck")
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.mail..").or(resideInAPackage("org.eclipse.angus..")));

    @ArchTest
    static final ArchRule listeners_hold_no_entity_manager = noClasses()
            .that()
            .areAnnotatedWith(MessageDriven.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule entities_stay_out_of_the_api =
            noClasses().that().resideInAPackage("org.postcommit.api..").should().beAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule settings_are_read_in_config = noClasses()
            .that()
            .resideOutsideOfPackage("org.postcommit.config")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ConfigProvider.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule names_tell_the_job =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|DAO)");

    private static ArchRule only(String room, String... rooms) {
        String[] allowed = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(rooms).map(name -> "org.postcommit." + name),
                        java.util.stream.Stream.of("org.postcommit." + room))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.postcommit." + room)
                .should()
                .dependOnClassesThat(resideInAPackage("org.postcommit..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed))));
    }
}
