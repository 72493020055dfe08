package org.postcommit.delivery;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** WildFly's own configuration, with its expressions resolved. */
class ServerModel {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** Whether the server has booted; before that its configuration cannot be read. */
    boolean isRunning() {
        return attribute("jboss.as:management-root=server", "serverState")
                .filter("running"::equals)
                .isPresent();
    }

    /** Whether the broker of this server takes and gives messages. */
    boolean isBrokerActive() {
        return attribute("jboss.as:subsystem=messaging-activemq,server=default", "active")
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    /** Whether listeners and senders use a broker elsewhere (deployment/wildfly/external-broker.cli). */
    boolean isBrokerElsewhere() {
        return attribute(
                        "jboss.as:subsystem=messaging-activemq,server=default,pooled-connection-factory=activemq-ra",
                        "connectors")
                .filter(connectors -> connectors instanceof Object[] names
                        && !Arrays.asList(names).contains("in-vm"))
                .isPresent();
    }

    /** An attribute of the setting that counts for the address: the exact match, else that for all. */
    Optional<Object> addressSetting(String match, String attribute) {
        return addressSettingOf(match, attribute).or(() -> addressSettingOf("#", attribute));
    }

    private Optional<Object> addressSettingOf(String match, String attribute) {
        return attribute(nameOfAddressSetting(match), attribute);
    }

    /** Changes the setting of exactly this address, now and for the next start. */
    void writeAddressSetting(String match, String attribute, Object value) {
        String name = nameOfAddressSetting(match);
        try {
            server.setAttribute(new ObjectName(name), new Attribute(attribute, value));
        } catch (JMException e) {
            throw new IllegalStateException("The server's " + name + " could not be changed.", e);
        }
    }

    private static String nameOfAddressSetting(String match) {
        return "jboss.as:subsystem=messaging-activemq,server=default,address-setting="
                + (match.matches("[\\w.]+") ? match : ObjectName.quote(match));
    }

    boolean hasXaDataSource(String jndiName) {
        try {
            return server.queryNames(new ObjectName("jboss.as:subsystem=datasources,xa-data-source=*"), null).stream()
                    .anyMatch(name -> attribute(name.getCanonicalName(), "jndiName")
                            .filter(jndiName::equals)
                            .isPresent());
        } catch (JMException e) {
            throw new IllegalStateException("The server's data sources could not be read.", e);
        }
    }

    private Optional<Object> attribute(String name, String attribute) {
        try {
            return Optional.ofNullable(server.getAttribute(new ObjectName(name), attribute));
        } catch (InstanceNotFoundException | AttributeNotFoundException e) {
            return Optional.empty();
        } catch (JMException e) {
            throw new IllegalStateException("The server's " + name + " could not be read.", e);
        }
    }
}
