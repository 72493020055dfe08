package org.postcommit.it.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;

/** A notification as JSON, complete unless a test says otherwise. */
public final class Mail {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body = JSON.createObjectNode();

    private Mail() {
        body.put("type", "order.shipped").put("subject", "Your order 42").put("text", "It is on its way.");
    }

    /** To somebody nobody has written to before. */
    public static Mail toAda() {
        return to(somebody("ada"));
    }

    public static Mail to(String... addresses) {
        var mail = new Mail();
        ArrayNode to = mail.body.putArray("to");
        for (String address : addresses) {
            to.addObject().put("address", address);
        }
        return mail;
    }

    /** One notification to many, as blind copies. */
    public static Mail toMany(int recipients, String name) {
        var mail = new Mail();
        ArrayNode bcc = mail.body.putArray("bcc");
        IntStream.range(0, recipients).forEach(i -> bcc.addObject().put("address", name + i + "@example.org"));
        return mail;
    }

    public static Mail empty() {
        var mail = new Mail();
        mail.body.removeAll();
        return mail;
    }

    /** An address of its own for each caller. */
    public static String somebody(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }

    public Mail bcc(String address) {
        body.withArray("bcc").addObject().put("address", address);
        return this;
    }

    public Mail named(String name) {
        ((ObjectNode) body.withArray("to").get(0)).put("name", name);
        return this;
    }

    public Mail with(String field, String value) {
        body.put(field, value);
        return this;
    }

    public Mail header(String name, String value) {
        body.withObject("/headers").put(name, value);
        return this;
    }

    public Mail attach(String name, String contentType, byte[] content) {
        add(name, contentType, content);
        return this;
    }

    /** An image inside the HTML. */
    public Mail show(String contentId, String contentType, byte[] content) {
        add(contentId, contentType, content).put("contentId", contentId);
        return this;
    }

    private ObjectNode add(String name, String contentType, byte[] content) {
        return body.withArray("attachments")
                .addObject()
                .put("name", name)
                .put("contentType", contentType)
                .put("base64", Base64.getEncoder().encodeToString(content));
    }

    public String json() {
        return body.toString();
    }
}
