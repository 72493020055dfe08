package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.health.Vitals;

/**
 * What {@code /health} says. Only database, broker and configuration make this node not ready: a relay that is down
 * stops no submission, so it is told as data. Nothing here waits for anything.
 */
@ApplicationScoped
class DeliveryHealth implements Vitals {

    /** The database is read every two seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Inject
    private DatabaseWatch database;

    @Inject
    private StartFaults faults;

    @Inject
    private Breakers breakers;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    private final ServerModel server = new ServerModel();

    @Override
    public HealthCheckResponse database() {
        Instant answered = settings.readAt();
        boolean fresh = answered != null && answered.plus(SILENCE).isAfter(clock.instant());
        return HealthCheckResponse.named("postcommit-database")
                .status(fresh && !database.isDown())
                .withData("lastAnswer", answered == null ? "none yet" : answered.toString())
                .build();
    }

    @Override
    public HealthCheckResponse broker() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("postcommit-broker").status(server.isBrokerActive());
        if (server.isBrokerElsewhere()) {
            response.withData("elsewhere", true);
        }
        return response.build();
    }

    @Override
    public HealthCheckResponse configuration() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("postcommit-configuration")
                .status(faults.all().isEmpty());
        if (!faults.all().isEmpty()) {
            response.withData("faults", String.join(" ", faults.all()));
        }
        return response.build();
    }

    @Override
    public HealthCheckResponse delivery() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("postcommit-delivery")
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
}
