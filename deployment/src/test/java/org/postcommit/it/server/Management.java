package org.postcommit.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.dmr.ModelNode;

/** Looks into a running server through its management port. */
public final class Management implements AutoCloseable {

    private final ModelControllerClient client;

    public Management(int port) {
        this.client = ModelControllerClient.Factory.create(InetAddress.getLoopbackAddress(), port);
    }

    /** Messages in a queue, those being delivered and those waiting for their time included. */
    public long messages(String queue) {
        return ask(queue, "read-attribute", "message-count").asLong();
    }

    /** Throws every waiting message of a queue away. */
    public long purge(String queue) {
        return ask(queue, "remove-messages", null).asLong();
    }

    /** After how many attempts the broker gives up on messages of a queue. */
    public int attemptLimit(String queue) {
        var operation = new ModelNode();
        operation.get("operation").set("read-attribute");
        operation
                .get("address")
                .add("subsystem", "messaging-activemq")
                .add("server", "default")
                .add("address-setting", "jms.queue." + queue);
        operation.get("name").set("max-delivery-attempts");
        return execute(operation).resolve().asInt();
    }

    /** Errors of the last start. */
    public ModelNode bootErrors() {
        var operation = new ModelNode();
        operation.get("operation").set("read-boot-errors");
        operation.get("address").add("core-service", "management");
        return execute(operation);
    }

    /** Deploys an archive and waits until it runs. */
    public void deploy(String name, InputStream archive) {
        deployment(helper -> helper.deploy(name, archive));
    }

    /** Takes a deployment away; nothing happens when there is none. */
    public void undeploy(String name) {
        if (isDeployed(name)) {
            deployment(helper -> helper.undeploy(name));
        }
    }

    /** Stops a deployment and starts it again. */
    public void redeploy(String name) {
        var operation = new ModelNode();
        operation.get("operation").set("redeploy");
        operation.get("address").add("deployment", name);
        execute(operation);
    }

    /** Starts a job of the product as {@code jboss-cli} does. */
    public void startJob(String job, Map<String, String> properties) {
        var operation = new ModelNode();
        operation.get("operation").set("start-job");
        operation
                .get("address")
                .add("deployment", "postcommit.ear")
                .add("subdeployment", "postcommit-ejb.jar")
                .add("subsystem", "batch-jberet");
        operation.get("job-xml-name").set(job);
        properties.forEach(
                (name, value) -> operation.get("properties").get(name).set(value));
        execute(operation);
    }

    /** Defines the mail session {@code java:jboss/mail/<name>}, which leads to a relay on this machine. */
    public void addMailSession(String name, int port) {
        ModelNode binding = binding(name, "add");
        binding.get("host").set("127.0.0.1");
        binding.get("port").set(port);
        execute(binding);
        ModelNode session = session(name, "add");
        session.get("jndi-name").set("java:jboss/mail/" + name);
        execute(session);
        ModelNode server = session(name, "add");
        server.get("address").add("server", "smtp");
        server.get("outbound-socket-binding-ref").set(name);
        execute(server);
    }

    public void removeMailSession(String name) {
        execute(session(name, "remove"));
        execute(binding(name, "remove"));
    }

    private static ModelNode binding(String name, String what) {
        var operation = new ModelNode();
        operation.get("operation").set(what);
        operation
                .get("address")
                .add("socket-binding-group", "standard-sockets")
                .add("remote-destination-outbound-socket-binding", name);
        return operation;
    }

    private static ModelNode session(String name, String what) {
        var operation = new ModelNode();
        operation.get("operation").set(what);
        operation.get("operation-headers").get("allow-resource-service-restart").set(true);
        operation.get("address").add("subsystem", "mail").add("mail-session", name);
        return operation;
    }

    private boolean isDeployed(String name) {
        var operation = new ModelNode();
        operation.get("operation").set("read-children-names");
        operation.get("address").setEmptyList();
        operation.get("child-type").set("deployment");
        return execute(operation).asList().stream().anyMatch(it -> it.asString().equals(name));
    }

    private void deployment(Change change) {
        try {
            change.make(new ServerDeploymentHelper(client));
        } catch (ServerDeploymentHelper.ServerDeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Change {
        void make(ServerDeploymentHelper helper) throws ServerDeploymentHelper.ServerDeploymentException;
    }

    private ModelNode ask(String queue, String what, String attribute) {
        var operation = new ModelNode();
        operation.get("operation").set(what);
        operation
                .get("address")
                .add("subsystem", "messaging-activemq")
                .add("server", "default")
                .add("jms-queue", queue);
        if (attribute != null) {
            operation.get("name").set(attribute);
        }
        return execute(operation);
    }

    private ModelNode execute(ModelNode operation) {
        try {
            ModelNode answer = client.execute(operation);
            if (!"success".equals(answer.get("outcome").asString())) {
                throw new IllegalStateException(operation + " -> " + answer);
            }
            return answer.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
