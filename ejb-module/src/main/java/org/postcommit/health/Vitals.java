package org.postcommit.health;

import org.eclipse.microprofile.health.HealthCheckResponse;

/** How the application is; asked often, so nothing here waits for anything. */
public interface Vitals {

    HealthCheckResponse database();

    HealthCheckResponse broker();

    HealthCheckResponse configuration();

    HealthCheckResponse delivery();
}
