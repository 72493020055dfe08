package org.postcommit.web.reader;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.consent.ReaderConfirmation;

/** Where readers confirm that it was they who asked for mail. */
@WebServlet("/confirm")
public class ConfirmServlet extends ReaderServlet {

    private static final long serialVersionUID = 1;

    @Override
    String shown(HttpServletRequest request, String link) {
        return page(request, link, consent().toConfirm(link));
    }

    @Override
    void wanted(HttpServletRequest request, HttpServletResponse response, ReaderForm form) throws IOException {
        write(response, page(request, form.link(), consent().confirm(form.link())));
    }

    private static String page(HttpServletRequest request, String link, ReaderConfirmation asked) {
        var html = new Html(Words.of(request, asked.language()));
        return asked.confirmed() ? html.confirmed(asked) : html.confirm(asked, link);
    }
}
