package org.postcommit.web.reader;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import org.postcommit.api.consent.ReaderPreferences;

/** Where readers say what mail they want. */
@WebServlet("/preferences")
public class PreferencesServlet extends ReaderServlet {

    private static final long serialVersionUID = 1;

    @Override
    String shown(HttpServletRequest request, String link) {
        return page(request, link, consent().preferences(link), false);
    }

    @Override
    void wanted(HttpServletRequest request, HttpServletResponse response, ReaderForm form) throws IOException {
        String link = form.link();
        var topics = new HashSet<>(form.all("topic"));
        write(response, page(request, link, consent().choose(link, topics, form.has("nothing")), true));
    }

    private static String page(HttpServletRequest request, String link, ReaderPreferences reader, boolean saved) {
        return new Html(Words.of(request, reader.language())).preferences(reader, link, saved);
    }
}
