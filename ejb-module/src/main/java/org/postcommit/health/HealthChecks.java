package org.postcommit.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** The checks that WildFly finds. Not ready until the application has said whom to ask. */
@ApplicationScoped
public class HealthChecks {

    private volatile Vitals vitals;
    private volatile Supplier<HealthCheckResponse> upkeep = () -> HealthCheckResponse.up("postcommit-upkeep");

    /** These answer from now on. */
    public void answeredBy(Vitals application) {
        vitals = application;
    }

    /** Answers from now on what commands that run by themselves did. */
    public void upkeepAnsweredBy(Supplier<HealthCheckResponse> application) {
        upkeep = application;
    }

    @Produces
    @Liveness
    HealthCheck application() {
        return () -> HealthCheckResponse.up("postcommit");
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> ask("postcommit-database", Vitals::database);
    }

    @Produces
    @Readiness
    HealthCheck broker() {
        return () -> ask("postcommit-broker", Vitals::broker);
    }

    @Produces
    @Readiness
    HealthCheck configuration() {
        return () -> ask("postcommit-configuration", Vitals::configuration);
    }

    @Produces
    @Readiness
    HealthCheck delivery() {
        return () -> ask("postcommit-delivery", Vitals::delivery);
    }

    @Produces
    @Readiness
    HealthCheck upkeep() {
        return () -> upkeep.get();
    }

    private HealthCheckResponse ask(String name, Function<Vitals, HealthCheckResponse> question) {
        return vitals == null ? HealthCheckResponse.down(name) : question.apply(vitals);
    }
}
