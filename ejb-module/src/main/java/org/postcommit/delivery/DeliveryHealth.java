package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.SettingsRefresh;

/**
 * What {@code /health} says. Only database, broker and configuration make this node not ready: a relay that is down
 * stops no submission, so it is told as data. Nothing here waits for anything.
 */
@ApplicationScoped
class DeliveryHealth {

    /** The database is read every two seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Inject
    private DatabaseWatch database;

    @Inject
    private SettingsRefresh refresh;

    @Inject
    private StartCheck check;

    @Inject
    private Breakers breakers;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    private final ServerModel server = new ServerModel();

    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> named("postcommit").up().build();
    }

    @Produces
    @Readiness
    HealthCheck databaseAnswers() {
        return () -> named("postcommit-database")
                .status(!database.isDown() && refresh.readAt().plus(SILENCE).isAfter(clock.instant()))
                .withData("lastAnswer", refresh.readAt().toString())
                .build();
    }

    @Produces
    @Readiness
    HealthCheck brokerRuns() {
        return () -> named("postcommit-broker").status(server.isBrokerActive()).build();
    }

    @Produces
    @Readiness
    HealthCheck configurationIsSound() {
        return () -> configuration(check.faults());
    }

    private static HealthCheckResponse configuration(List<String> faults) {
        HealthCheckResponseBuilder response = named("postcommit-configuration").status(faults.isEmpty());
        if (!faults.isEmpty()) {
            response.withData("faults", String.join(" ", faults));
        }
        return response.build();
    }

    @Produces
    @Readiness
    HealthCheck delivery() {
        return this::deliveryAsData;
    }

    private HealthCheckResponse deliveryAsData() {
        HealthCheckResponseBuilder response = named("postcommit-delivery")
                .up()
                .withData("node", node.name())
                .withData("mode", settings.mode().name())
                .withData("mailEnabled", settings.mailEnabled())
                .withData("redirected", settings.redirectTo().isPresent());
        breakers.states().forEach((mailer, state) -> {
            response.withData(mailer + ".breaker", state.open() ? "open" : "closed");
            if (state.open()) {
                response.withData(mailer + ".since", state.since().toString());
                response.withData(mailer + ".cause", state.cause());
            }
        });
        return response.build();
    }

    private static HealthCheckResponseBuilder named(String name) {
        return HealthCheckResponse.named(name);
    }
}
