package org.postcommit.delivery;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.annotation.Annotation;
import java.util.function.Function;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Makes the checks known to WildFly, which finds none in a part of an EAR (WFLY-12835): it sees only beans of archives
 * that it can reach itself. A synthetic bean belongs to the archive of its bean class, and the one of
 * {@link HealthCheck} is reached by all.
 */
public class HealthChecks implements Extension {

    void add(@Observes AfterBeanDiscovery discovery, BeanManager beans) {
        add(discovery, beans, Liveness.Literal.INSTANCE, "application", DeliveryHealth::application);
        add(discovery, beans, Readiness.Literal.INSTANCE, "database", DeliveryHealth::database);
        add(discovery, beans, Readiness.Literal.INSTANCE, "broker", DeliveryHealth::broker);
        add(discovery, beans, Readiness.Literal.INSTANCE, "configuration", DeliveryHealth::configuration);
        add(discovery, beans, Readiness.Literal.INSTANCE, "delivery", DeliveryHealth::delivery);
    }

    /** The check itself is looked up when it is asked for: WildFly takes hold of the beans before the application runs. */
    private static void add(
            AfterBeanDiscovery discovery,
            BeanManager beans,
            Annotation kind,
            String name,
            Function<DeliveryHealth, HealthCheckResponse> check) {
        discovery
                .<HealthCheck>addBean()
                .id("postcommit-health-" + name)
                .beanClass(HealthCheck.class)
                .types(Object.class, HealthCheck.class)
                .qualifiers(kind)
                .createWith(context -> () -> check.apply(
                        beans.createInstance().select(DeliveryHealth.class).get()));
    }
}
