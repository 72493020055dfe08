package org.postcommit.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail as Apache Mime4j understands it, in strict mode. */
class ParsedMail {

    /**
     * One leaf.
     *
     * @param path the multiparts around it and its own type, {@code mixed/alternative/text/plain}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(String path, Entity entity, byte[] content) {

        String header(String name) {
            return entity.getHeader().getField(name).getBody();
        }
    }

    private final Message message;
    private final List<Part> parts = new ArrayList<>();

    ParsedMail(byte[] mail) {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.STRICT);
            message = builder.parseMessage(new ByteArrayInputStream(mail));
            collect("", message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Message message() {
        return message;
    }

    List<Part> parts() {
        return parts;
    }

    List<String> paths() {
        return parts.stream().map(Part::path).toList();
    }

    private void collect(String path, Entity entity) throws IOException {
        if (entity.getBody() instanceof Multipart multipart) {
            for (Entity part : multipart.getBodyParts()) {
                collect(path + multipart.getSubType() + "/", part);
            }
        } else if (entity.getBody() instanceof SingleBody body) {
            parts.add(new Part(
                    path + entity.getMimeType(), entity, body.getInputStream().readAllBytes()));
        }
    }
}
