package org.postcommit.web.reader;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.tracking.ReaderTracks;

/** Leads on from a link of a tracked mail, to where the signed address says and nowhere else. */
@WebServlet("/t/c/*")
public class ClickedServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient ReaderTracks tracks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String link = link(request);
        if (lead(request, response, link)) {
            try {
                tracks.clicked(link);
            } catch (EJBException e) {
                // the reader is led on; that it was not counted is in the log
            }
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        lead(request, response, link(request));
    }

    private static String link(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .orElse("");
    }

    private static Html html(HttpServletRequest request) {
        return new Html(
                Words.of(request),
                root(request.getRequestURI().substring(request.getContextPath().length())));
    }

    /** As many steps up as the page lies below the others, whatever a proxy calls it. */
    static String root(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count() - 1);
    }

    private boolean lead(HttpServletRequest request, HttpServletResponse response, String link) throws IOException {
        ReaderServlet.prepare(response);
        try {
            response.setHeader("Location", tracks.target(link));
            response.setStatus(HttpServletResponse.SC_FOUND);
            return true;
        } catch (NotFoundException e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            ReaderServlet.write(response, html(request).notice("invalid"));
            return false;
        } catch (EJBException e) {
            ReaderServlet.writeFailed(response, html(request));
            return false;
        }
    }
}
