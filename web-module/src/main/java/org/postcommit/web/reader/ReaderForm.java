package org.postcommit.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.consent.InvalidLinkException;

/**
 * What came with a request: what its link says, and the fields of its form. Read here and not by the server, which would
 * hold whatever anybody sends, up to the size of the largest import.
 */
final class ReaderForm {

    /** The most that is read: somebody's choice among a thousand topics. */
    static final int MOST_BYTES = 256 << 10;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private ReaderForm() {}

    /**
     * @throws InvalidLinkException when it cannot be read
     * @throws TooLargeException when the form is none of ours
     */
    static ReaderForm of(HttpServletRequest request) throws IOException {
        return of(request.getQueryString(), request.getContentType(), request.getInputStream());
    }

    /**
     * @param type of the body; what is no form, such as one with parts, says nothing that the link does not
     */
    static ReaderForm of(String query, String type, InputStream body) throws IOException {
        var form = new ReaderForm();
        form.add(query == null ? "" : query);
        if (type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            form.add(text(body));
        }
        return form;
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLargeException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(String encoded) {
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decoded(parts[1]));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidLinkException();
        }
    }

    /**
     * @throws InvalidLinkException when it has none
     */
    String link() {
        return all("t").stream().findFirst().orElseThrow(InvalidLinkException::new);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Nobody fills in a form like this. */
    static class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;
    }
}
