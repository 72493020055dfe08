package org.postcommit.web.reader;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.consent.ReaderPreferences;

/**
 * Where {@code List-Unsubscribe} leads to. Mail programs post here without anybody looking (RFC 8058), as a form of either
 * kind; people see a page first.
 */
@WebServlet("/unsubscribe")
public class UnsubscribeServlet extends ReaderServlet {

    private static final long serialVersionUID = 1;

    @Override
    String shown(HttpServletRequest request, String link) {
        ReaderPreferences reader = consent().preferences(link);
        var html = new Html(Words.of(request, reader.language()));
        return reader.ofLink().wanted() ? html.unsubscribe(reader, link) : html.unsubscribed(reader, link);
    }

    @Override
    void wanted(HttpServletRequest request, HttpServletResponse response, ReaderForm form) throws IOException {
        String link = form.link();
        boolean person = form.has("page");
        ReaderPreferences reader = consent().unsubscribe(link, !person);
        if (person) {
            write(response, new Html(Words.of(request, reader.language())).unsubscribed(reader, link));
        } else {
            write(response, "text/plain", "Unsubscribed.\n");
        }
    }
}
